/** The place in a changed text where something stood that stood at `at` before the change. */
export function movedTo(at: number, before: string, after: string): number {
  const same = commonStart(before, after);
  if (at <= same) return at;
  return Math.max(same, Math.min(after.length, at + after.length - before.length));
}

export function commonStart(before: string, after: string): number {
  const end = Math.min(before.length, after.length);
  let index = 0;
  while (index < end && before[index] === after[index]) index += 1;
  return index;
}
