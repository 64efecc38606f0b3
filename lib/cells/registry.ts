import type { CellDefinition } from '@/lib/template/cell-definition';
import { amount } from './amount';
import { type CellProblem, type CellValue, NOT_APPLICABLE, type Parsed } from './cell-value';
import { count } from './count';
import { signed } from './signed';

/** Reads what a person typed or pasted into a cell. Never throws. */
export function parseCell(definition: CellDefinition, text: string): Parsed {
  switch (definition.kind) {
    case 'count':
      return count.parse(definition, text);
    case 'signed':
      return signed.parse(definition, text);
    case 'amount':
      return amount.parse(definition, text);
  }
}

/** The value of a text; a text that cannot be read is its own value, and is never lost. */
export function readValue(definition: CellDefinition, text: string): CellValue {
  const parsed = parseCell(definition, text);
  return parsed.ok ? parsed.value : text;
}

/** What is wrong with a stored value; `null` when nothing is. Blank and n/a are right. */
export function problemOf(definition: CellDefinition, value: CellValue): CellProblem | null {
  if (value === null || value === NOT_APPLICABLE) return null;
  if (typeof value === 'number' && definition.kind !== 'amount') return null;
  const parsed = parseCell(definition, String(value));
  return parsed.ok ? null : parsed.problem;
}

/** The value as people read and type it: blank is `''`, n/a is the mark given. */
export function formatCell(
  definition: CellDefinition,
  value: CellValue,
  notApplicable: string,
): string {
  if (value === null) return '';
  if (value === NOT_APPLICABLE) return notApplicable;
  switch (definition.kind) {
    case 'count':
      return count.format(definition, value);
    case 'signed':
      return signed.format(definition, value);
    case 'amount':
      return amount.format(definition, value);
  }
}

/** Whether an amount that carries its own unit lacks it; zero needs none. */
export function unitMissing(definition: CellDefinition, value: CellValue): boolean {
  if (definition.kind !== 'amount' || definition.unitPlace === 'header') return false;
  return typeof value === 'string' && /^[\d.]+$/u.test(value) && /[1-9]/u.test(value);
}
