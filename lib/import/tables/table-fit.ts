import type { TableReading } from './table-source';
import type { Token } from './tokens';
import type { TokenZone } from './zones';

/** How well a form explains a table: different labels found, rows known and unknown. */
export function fitOf(
  zones: readonly TokenZone[],
  tokens: readonly Token[],
  { known, unknown }: TableReading,
): number {
  const labels = new Map<string, number>();
  for (const { table, from, to } of zones) {
    for (const { text, likely } of tokens.slice(from, to)) {
      const best = likely.find(({ meaning }) => meaning.table === table);
      if (best === undefined) continue;
      const worth = best.likeness * (best.meaning.isOfficial ? 1 : 0.5) * text.length;
      labels.set(text, Math.max(labels.get(text) ?? 0, worth));
    }
  }
  const words = [...labels.values()].reduce((sum, worth) => sum + worth, 0);
  return Math.max(0, words + 3 * known - 6 * unknown);
}
