import type { CellValue } from '@/lib/cells/cell-value';
import { formatCell, parseCell } from '@/lib/cells/registry';
import type { CellDefinition } from '@/lib/template/cell-definition';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { openInRow, type ReceiptSession } from './receipt-session';

/** An answer that takes one key, with Shift for a whole row. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  choose(): void;
}

const MOST_CANDIDATES = 9;

/**
 * The answers to the question at hand, in the order of their keys. What was plainly read is
 * looked at without a key that would change it.
 */
export function choicesOf(session: ReceiptSession, at: string): readonly Choice[] {
  if (!session.questions.some((question) => question.at === at)) return [];
  return at.includes('/') ? cellChoices(session, at) : fieldChoices(session, at);
}

function cellChoices(session: ReceiptSession, at: string): readonly Choice[] {
  const { template, receipt } = session.open.original;
  const definition = definitionAt(template, at);
  const cell = receipt.cells.find(({ address }) => address === at);
  if (definition === undefined || cell === undefined) return [];
  const choice = (key: string, value: CellValue): Choice => ({
    key,
    label: value === null ? '留空' : formatCell(definition, value, template.notApplicable),
    choose: () => session.answerCell(value),
  });
  const candidates = cell.candidates.filter((value) => value !== null).slice(0, MOST_CANDIDATES);
  const zero = parseCell(definition, '0');
  const hasZero = !zero.ok || candidates.some((value) => String(value) === '0');
  return [
    ...candidates.map((value, index) => choice(String(index + 1), value)),
    ...(hasZero ? [] : [{ ...choice('0', zero.value), label: '填0' }]),
    choice('B', null),
    ...rowChoices(session, zero.ok ? zero.value : 0),
  ];
}

/** Offered where a whole row is in doubt. */
function rowChoices(session: ReceiptSession, zero: CellValue): readonly Choice[] {
  const { questions, open, at, answerRow } = session;
  if (openInRow(questions, at, open.answers).length < 2) return [];
  return [
    { key: 'Shift+0', label: '整行填0', choose: () => answerRow(zero) },
    { key: 'Shift+B', label: '整行留空', choose: () => answerRow(null) },
  ];
}

function fieldChoices({ open, answerField }: ReceiptSession, at: string): readonly Choice[] {
  const field = open.original.receipt.fields.find((one) => one.field === at);
  if (field === undefined) return [];
  const texts = new Set([field.text, ...field.candidates].filter((text) => text !== ''));
  return [...texts].slice(0, MOST_CANDIDATES).map((text, index) => ({
    key: String(index + 1),
    label: text,
    choose: () => answerField(text),
  }));
}

export function definitionAt(template: Template, at: string): CellDefinition | undefined {
  return cellsOf(template).find(({ address }) => address === at)?.definition;
}
