import { diffArrays } from 'diff';

import type { Part } from './change';

/** A number or a Western word is one thing: 12 became 13, and not its last digit. */
const UNIT = /\d+(?:[.,]\d+)*|[A-Za-z]+|[\s\S]/gu;

/** Steps that finding the fewest edits may take, and edits. */
const MOST_STEPS = 2_000_000;
const MOST_EDITS = 300;

/** The characters that differ between two wordings of a sentence. */
export function partsOf(before: string, after: string): readonly Part[] {
  const units = { before: before.match(UNIT) ?? [], after: after.match(UNIT) ?? [] };
  const { start, end } = frameOf(units.before, units.after);
  const inner = {
    before: units.before.slice(start, units.before.length - end),
    after: units.after.slice(start, units.after.length - end),
  };
  return joined([
    { kind: 'same', text: units.before.slice(0, start).join('') },
    ...innerParts(inner.before, inner.after),
    { kind: 'same', text: units.before.slice(units.before.length - end).join('') },
  ]);
}

type Units = readonly string[];

/** How many units are equal at the beginning and at the end. */
function frameOf(before: Units, after: Units): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
}

function innerParts(before: Units, after: Units): readonly Part[] {
  const length = Math.max(1, before.length, after.length);
  const maxEditLength = Math.min(MOST_EDITS, Math.floor(MOST_STEPS / length));
  const isPlain = before.length === 0 || after.length === 0;
  const steps = isPlain ? undefined : diffArrays([...before], [...after], { maxEditLength });
  if (steps === undefined) {
    return [
      { kind: 'removed', text: before.join('') },
      { kind: 'added', text: after.join('') },
    ];
  }
  return steps.map(({ added, removed, value }) => ({
    kind: kindOf(added, removed),
    text: value.join(''),
  }));
}

function kindOf(added: boolean, removed: boolean): Part['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

/** A single character left between two edits makes them harder to read, not easier. */
function joined(parts: readonly Part[]): readonly Part[] {
  return tidied(
    parts.flatMap((part, place): readonly Part[] => {
      const isInside = place > 0 && place < parts.length - 1;
      if (part.kind !== 'same' || !isInside || [...part.text].length > 1) return [part];
      return [
        { kind: 'removed', text: part.text },
        { kind: 'added', text: part.text },
      ];
    }),
  );
}

/** In each stretch of edits what went, then what came; no empty parts. */
function tidied(parts: readonly Part[]): readonly Part[] {
  const tidy: Part[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') tidy.push({ kind: 'removed', text: removed });
    if (added !== '') tidy.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text !== '') {
      close();
      tidy.push({ kind, text });
    }
  }
  close();
  return tidy;
}
