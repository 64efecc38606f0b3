import type { Finding } from '@/lib/findings/finding';

/** The same for a finding that speaks of the same thing after another check. */
export function keyOfFinding({ code, at, relation, line, passage }: Finding): string {
  const words = passage === null ? '' : `${passage.figure}@${passage.start}`;
  return [code, at, relation, line, words].join('|');
}
