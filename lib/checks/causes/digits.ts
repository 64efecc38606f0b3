/** Whether two neighbouring digits of one number were exchanged in the other. */
export function isSwapped(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  if (a.length !== b.length || a === b) return false;
  const at = firstDifference(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether the longer number is the shorter one with a digit typed twice. */
export function isDoubled(longer: number, shorter: number): boolean {
  const [a, b] = [String(longer), String(shorter)];
  if (shorter <= 0 || a.length !== b.length + 1) return false;
  const at = firstDifference(a, b);
  return at > 0 && a[at] === a[at - 1] && a.slice(at + 1) === b.slice(at);
}

/** Whether the shorter number is the longer one with a digit left out. */
export function isDropped(shorter: number, longer: number): boolean {
  const [a, b] = [String(longer), String(shorter)];
  if (shorter < 0) return false;
  const at = firstDifference(a, b);
  const rest = a.slice(0, at) + a.slice(at + 1);
  return rest !== '' && Number(rest) === shorter && a.length > b.length;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
