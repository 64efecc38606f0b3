import type { ClaimLine } from '@/lib/template/claim-words';
import type { NearLine } from './look-around';

export type Meanings = readonly (readonly string[])[];

/** What the words near a figure name on one axis of a table. */
export interface JoinedLines {
  readonly rule: ClaimLine['rule'];
  /** Each may be meant, the likeliest first. */
  readonly meanings: Meanings;
  readonly across: Meanings | null;
  readonly isSure: boolean;
}

interface PlacedLine extends NearLine {
  readonly line: ClaimLine;
}

export function joinedLines(
  near: readonly NearLine[],
  table: string,
  axis: ClaimLine['axis'],
): JoinedLines | null {
  const placed = near.flatMap((each) =>
    each.lines
      .filter((line) => line.table === table && line.axis === axis)
      .slice(0, 1)
      .map((line) => ({ ...each, line })),
  );
  const wide = wideReading(placed);
  if (wide !== null) return wide;
  const telling = distinct(sureOnes(closest(placed)));
  const [first] = telling;
  if (first === undefined) return null;
  return telling.length === 1 ? single(first.line) : joined(telling, first.line);
}

/** 因本机关不掌握无法提供49件: the reason may be one of several, or the only one. */
function wideReading(placed: readonly PlacedLine[]): JoinedLines | null {
  const nearest = placed[0]?.line;
  const part = placed.find(({ line }) => line.role === 'part')?.line;
  if (nearest?.role !== 'item' || part === undefined) return null;
  const rows = nearest.meanings[0] ?? [];
  if (!part.meanings.flat().every((id) => rows.includes(id))) return null;
  return { ...single(part), meanings: [...part.meanings, ...nearest.meanings] };
}

/** 不予公开 says less than 属于国家秘密, 答复 less than 不予公开, and 办理 less than 结转. */
function closest(placed: readonly PlacedLine[]): readonly PlacedLine[] {
  const parts = placed.filter(({ line }) => line.role === 'part');
  if (parts.length > 0) return parts;
  const items = placed.filter(({ line }) => line.role === 'item');
  if (items.length > 0) return items;
  const plain = placed.filter(({ line }) => line.rule === 'T2' && line.meanings.length === 1);
  return plain.length > 0 ? plain : placed;
}

function sureOnes(placed: readonly PlacedLine[]): readonly PlacedLine[] {
  const sure = placed.filter(({ line }) => line.sureness === 'sure');
  return sure.length > 0 ? sure : placed;
}

function distinct(placed: readonly PlacedLine[]): readonly PlacedLine[] {
  const keys = placed.map(({ line }) => keyOf(line));
  return placed.filter((_each, index) => keys.indexOf(keys[index] ?? '') === index);
}

function keyOf({ meanings }: ClaimLine): string {
  return JSON.stringify(meanings);
}

function single({ rule, meanings, across, sureness }: ClaimLine): JoinedLines {
  return { rule, meanings, across: across ?? null, isSure: sureness === 'sure' };
}

/** Two things done to the same requests are one number, two results are added up. */
function joined(placed: readonly PlacedLine[], { rule, across }: ClaimLine): JoinedLines {
  const lines = placed.map(({ line }) => line);
  const isSure = lines.every(({ sureness }) => sureness === 'sure');
  const areWide = lines.some(({ role, meanings }) => role === 'act' && meanings.length > 1);
  if (areWide) {
    return { rule, meanings: lines.flatMap(({ meanings }) => meanings), across: null, isSure };
  }
  const sum = [...new Set(lines.flatMap(({ meanings }) => meanings[0] ?? []))];
  const areLinked = placed.slice(1).every(({ isLinked }) => isLinked);
  return { rule, meanings: [sum], across: across ?? null, isSure: isSure && areLinked };
}
