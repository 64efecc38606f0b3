import type { CellValue } from '@/lib/cells/cell-value';
import { checkReport } from '@/lib/checks/check-report';
import type { Imported, ImportOutcome } from '@/lib/import/imported';
import type { CellReceipt } from '@/lib/import/receipt';
import type { Report } from '@/lib/report/report';
import { titleOf } from '@/lib/report/title-of';
import type { Template } from '@/lib/template/template';
import type { Draft, Expectation } from './draft';

/** What an import made of one printed report. */
export interface Judgement {
  readonly cells: number;
  /** Cells whose value should have been read and was not, or that should be blank and are not. */
  readonly missed: readonly CellFault[];
  /** Cells with a number other than the printed one. */
  readonly wrong: readonly CellFault[];
  /** Cells with a number where the source has none. */
  readonly invented: readonly CellFault[];
  readonly refusal: string | null;
  readonly edition: boolean;
  readonly year: boolean;
  readonly agency: boolean;
  readonly title: boolean;
  readonly preface: boolean;
  /** Prose sections, right of all. */
  readonly prose: readonly [right: number, all: number];
  /** Names of fields that are not as printed, with what was read. */
  readonly fieldFaults: readonly string[];
  /** `null` when what is printed does not let the relations be judged. */
  readonly relations: boolean | null;
}

export interface CellFault {
  readonly address: string;
  readonly expected: string;
  readonly got: string;
}

export function isExact({ refusal, missed, wrong, invented }: Judgement): boolean {
  return refusal === null && missed.length + wrong.length + invented.length === 0;
}

export function judgeImport(draft: Draft, outcome: ImportOutcome): Judgement {
  if (!outcome.ok) return refused(draft, outcome.refusal.code);
  const cells = judgeCells(draft, outcome);
  return {
    cells: draft.expected.size,
    ...cells,
    refusal: null,
    edition: outcome.template.edition === draft.template.edition,
    ...judgeFields(draft, outcome),
    relations: draft.complete ? sameRelations(draft, outcome) : null,
  };
}

function refused(draft: Draft, code: string): Judgement {
  const missed = [...draft.expected]
    .filter(([, { kind }]) => kind === 'value')
    .map(([address, expected]) => ({ address, expected: written(expected), got: code }));
  const all = draft.sections.filter(({ kind }) => kind === 'prose').length;
  return {
    cells: draft.expected.size,
    missed,
    wrong: [],
    invented: [],
    refusal: code,
    edition: false,
    year: false,
    agency: false,
    title: false,
    preface: false,
    prose: [0, all],
    fieldFaults: [],
    relations: draft.complete ? false : null,
  };
}

type Verdict = 'right' | 'missed' | 'wrong' | 'invented';

function judgeCells(
  draft: Draft,
  { receipt }: Imported,
): Pick<Judgement, 'missed' | 'wrong' | 'invented'> {
  const got = new Map(receipt.cells.map((cell) => [cell.address, cell]));
  const faults: Record<Exclude<Verdict, 'right'>, CellFault[]> = {
    missed: [],
    wrong: [],
    invented: [],
  };
  for (const [address, expected] of draft.expected) {
    const cell = got.get(address);
    const verdict = verdictOf(expected, cell);
    if (verdict === 'right') continue;
    faults[verdict].push({ address, expected: written(expected), got: receiptText(cell) });
  }
  for (const [address, cell] of got) {
    if (draft.expected.has(address) || cell.value === null) continue;
    faults.invented.push({ address, expected: 'no such cell', got: receiptText(cell) });
  }
  return faults;
}

function verdictOf(expected: Expectation, cell: CellReceipt | undefined): Verdict {
  const value = cell?.value ?? null;
  if (value === null) return verdictOfNone(expected, cell?.state === 'doubtful');
  switch (expected.kind) {
    case 'value':
    case 'either':
      return same(value, expected.value) ? 'right' : 'wrong';
    case 'zero':
      return value === 0 ? 'right' : 'invented';
    case 'open':
    case 'nothing':
      return 'invented';
  }
}

/** A cell that is blank or not there needs no person to look at it. */
function verdictOfNone(expected: Expectation, isDoubtful: boolean): Verdict {
  switch (expected.kind) {
    case 'value':
      return expected.value === null ? 'right' : 'missed';
    case 'zero':
    case 'nothing':
      return isDoubtful ? 'missed' : 'right';
    case 'either':
    case 'open':
      return 'right';
  }
}

function same(one: CellValue, other: CellValue): boolean {
  return amountOf(one) === amountOf(other);
}

/** `0.50` and `0.5` are one amount. */
function amountOf(value: CellValue): string {
  const text = String(value);
  return /^\d+\.\d+/u.test(text)
    ? text.replace(/0+(?=\D*$)/u, '').replace(/\.(?=\D*$)/u, '')
    : text;
}

function judgeFields(draft: Draft, { report, template }: Imported) {
  const faults: string[] = [];
  const check = (field: string, expected: string, got: string): boolean => {
    const right = squeezed(expected) === squeezed(got);
    if (!right) faults.push(`${field}: 「${clipped(expected)}」 → 「${clipped(got)}」`);
    return right;
  };
  // A table of the office's own may stand in a prose section; how it becomes text is open.
  const prose = draft.sections.filter(
    ({ kind, tables }) => kind === 'prose' && tables.length === 0,
  );
  const rightProse = prose.filter(({ id, paragraphs }) =>
    check(id, paragraphs.join(''), report.sections[id] ?? ''),
  );
  return {
    year: check('year', String(draft.year), String(report.year)),
    agency: check('agency', draft.agency, report.agency.name),
    title: check('title', draft.titleLines.join(''), titleOf(template, report)),
    preface: check('preface', draft.preface.join(''), report.preface),
    prose: [rightProse.length, prose.length] as const,
    fieldFaults: faults,
  };
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\u00a0\ufeff]/gu, '');
}

function clipped(text: string): string {
  const flat = text.replace(/\n/gu, '⏎');
  return flat.length > 240 ? `${flat.slice(0, 160)} … ${flat.slice(-70)}` : flat;
}

function sameRelations(draft: Draft, { template, report }: Imported): boolean {
  return brokenOf(draft.template, draft.report).join() === brokenOf(template, report).join();
}

function brokenOf(template: Template, report: Report): readonly string[] {
  return checkReport(template, report)
    .filter(({ relation }) => relation !== null)
    .map(({ relation, line }) => `${relation}|${line}`)
    .sort();
}

function written(expected: Expectation): string {
  return 'value' in expected ? `${expected.kind} ${expected.value}` : expected.kind;
}

function receiptText(cell: CellReceipt | undefined): string {
  if (cell === undefined) return 'not in the receipt';
  const reason = cell.reason === null ? '' : ` (${cell.reason})`;
  return `${cell.state} ${cell.value}${reason} 「${cell.text ?? ''}」`;
}
