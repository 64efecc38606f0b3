import type { CellValue } from '@/lib/cells/cell-value';
import { NOTE_MARK } from '@/lib/cells/plain-text';
import { parseCell } from '@/lib/cells/registry';
import type { CellDefinition } from '@/lib/template/cell-definition';
import type { CellReason } from '../receipt';
import { withoutMasks } from './figure-text';
import { levelText } from './level-text';

/** What the text of one cell says. */
export interface Figure {
  readonly state: 'read' | 'blank' | 'doubtful';
  readonly value: CellValue;
  readonly candidates: readonly CellValue[];
  readonly reason: CellReason | null;
}

const BLANK: Figure = { state: 'blank', value: null, candidates: [], reason: null };

const NOTE_MARKS = new RegExp(`(?<=\\d)\\s*(?:${NOTE_MARK.source}|\\[\\d{1,2}\\])+$`, 'u');

const NOTE_BEFORE = new RegExp(`^${NOTE_MARK.source}+\\s*(?=\\d)`, 'u');

/** What offices count in, whatever the form counts in. */
const COUNTED = /(?<=\d)\s*(?:件|个|项|条|次|宗|份|起|例)$/u;

/** `unit` is what the header prints behind the name of the column; `''` when it prints none. */
export function readFigure(definition: CellDefinition, text: string, unit: string): Figure {
  const level = withoutMasks(levelText(text)).replace(/\n/gu, ' ').trim();
  const plain = level
    .replace(/\((亿元|万元|元)\)$/u, '$1')
    .replace(/\s*\([^()]*\)$/u, '')
    .replace(NOTE_MARKS, '')
    .replace(NOTE_BEFORE, '');
  const figure = plain === '' ? level : plain;
  if (/^[Oo〇零无]$/u.test(figure)) return doubtful([0]);
  if (/\d[\s,.]*\s[\s,.]*\d/u.test(figure)) return doubtful(valuesOf(definition, figure));
  const counted = definition.kind === 'amount' ? figure : figure.replace(COUNTED, '');
  const parsed = parseCell(definition, withUnit(definition, counted, unit));
  if (!parsed.ok) return doubtful(wholeOf(definition, figure));
  if (parsed.value === null) return BLANK;
  const isRemarked = counted !== level || endsInUnit(definition, figure);
  return {
    state: 'read',
    value: parsed.value,
    candidates: [],
    reason: isRemarked ? 'remark' : null,
  };
}

function doubtful(candidates: readonly CellValue[]): Figure {
  return { state: 'doubtful', value: null, candidates, reason: 'unreadable' };
}

function valuesOf(definition: CellDefinition, figure: string): readonly CellValue[] {
  const parsed = parseCell(definition, figure.replace(/\s/gu, ''));
  return parsed.ok && parsed.value !== null ? [parsed.value] : [];
}

/** 12.0 is most likely the whole number; a printed 12.5 is no count at all. */
function wholeOf(definition: CellDefinition, figure: string): readonly CellValue[] {
  return /\.0+$/u.test(figure) ? valuesOf(definition, figure.replace(/\.0+$/u, '')) : [];
}

function endsInUnit(definition: CellDefinition, figure: string): boolean {
  if (definition.kind === 'amount' && definition.unitPlace === 'cell') return false;
  return definition.units.some((unit) => figure.endsWith(unit));
}

/** An amount in the unit of its header, when that is not the one the form prints. */
function withUnit(definition: CellDefinition, figure: string, unit: string): string {
  if (definition.kind !== 'amount' || unit === '' || !/[1-9]/u.test(figure)) return figure;
  if (!/^[\d.,]+$/u.test(figure) || !definition.units.includes(unit)) return figure;
  const isPrinted = definition.unitPlace === 'header' && unit === definition.units[0];
  return isPrinted ? figure : figure + unit;
}
