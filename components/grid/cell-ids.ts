/** Longest text that one cell takes: what a saved draft may hold. */
export const MOST_IN_CELL = 200;

/** The id of the note that describes a cell. */
export function noteIdOf(address: string): string {
  return `note-${address.replace(/[^\w-]/gu, '-')}`;
}
