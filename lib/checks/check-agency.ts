import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import type { Ledger } from '@/lib/report/ledger';
import type { CheckInput } from './check-input';

/** What an agency of its kind rarely reports, and a title that is not the prescribed one. */
export function checkAgency(input: CheckInput): readonly Finding[] {
  return [...regulations(input), ...charges(input), ...allZero(input), ...title(input)];
}

/** 立法法: regulations are made by ministries, provinces, and cities with districts. */
function regulations({ template, report, ledger }: CheckInput): readonly Finding[] {
  if (canMakeRegulations(report.agency)) return [];
  const cells = template.claimWords.places.regulations.filter(
    (address) => (numberAt(ledger, address) ?? 0) > 0,
  );
  const [at] = cells;
  if (at === undefined) return [];
  const found = String(numberAt(ledger, at) ?? '');
  return [
    newFinding({ code: 'P6', severity: 'warning', section: sectionOf(at), at, cells, found }),
  ];
}

function canMakeRegulations({ kind, name }: CheckInput['report']['agency']): boolean {
  const government = name.trim().replace(/(?<=政府)办公[室厅]$/u, '');
  if (kind === 'government' || government !== name.trim()) {
    return !/(?:县|[^治]区|旗|镇|乡)(?:人民)?政府$/u.test(government);
  }
  return /^(?:国家|国务院|中国|中华)|(?:部|总局|总署)$/u.test(name.trim());
}

function numberAt({ compiled, numberOf }: Ledger, address: string): number | null {
  return numberOf(compiled.indexOf.get(address) ?? -1);
}

function sectionOf(address: string): string {
  return address.split('/')[0] ?? '';
}

/** In 万元, more than such an agency collects; in 元 it would be usual. */
const MUCH: Readonly<Record<string, number>> = { township: 100_000, department: 1_000_000 };

function charges({ template, report }: CheckInput): readonly Finding[] {
  const [at] = template.claimWords.places.charges;
  const value = at === undefined ? null : (report.values[at] ?? null);
  const much = MUCH[report.agency.kind];
  if (at === undefined || much === undefined || report.agency.scope === 'region') return [];
  if (typeof value !== 'string' || !(Number(value) >= much)) return [];
  const section = sectionOf(at);
  return [newFinding({ code: 'P7', severity: 'warning', section, at, cells: [at], found: value })];
}

/** Tables with relations that hold nothing but zeros: usual for small agencies, worth a look. */
function allZero({ template, ledger }: CheckInput): readonly Finding[] {
  const tables = new Set(template.relations.filter(isSum).map(({ table }) => table));
  const cells = ledger.compiled.cells.filter(({ table }) => tables.has(table.id));
  const first = cells[0];
  const isZero = cells.every(({ address }) => numberAt(ledger, address) === 0);
  if (first === undefined || !isZero) return [];
  const section = sectionOf(first.address);
  return [newFinding({ code: 'P8', severity: 'notice', section, at: first.address })];
}

function isSum({ kind }: { readonly kind: string }): boolean {
  return kind === 'sum';
}

const PRESCRIBED = /年度报告[）)]?$/u;

/** A title that is written by hand: 年度报告 and no 工作报告, nothing twice. */
function title({ report }: CheckInput): readonly Finding[] {
  const written = report.title.replace(/\s/gu, '');
  if (written === '') return [];
  const isRight =
    PRESCRIBED.test(written) && !/年度年度|报告报告|告年度报|关于.*的报告/u.test(written);
  const isNamed = written.replace(/[\d年度政府信息公开工作报告]/gu, '').length > 1;
  if (isRight && isNamed) return [];
  return [
    newFinding({ code: 'P10', severity: 'warning', at: 'title', found: report.title.trim() }),
  ];
}
