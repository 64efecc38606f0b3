/** Longest text that one cell takes: what a saved draft may hold. */
export const MOST_IN_CELL = 200;

/** The id of the note that describes a cell. */
export function noteIdOf(address: string): string {
  return `note-${address.replace(/[^\w-]/gu, '-')}`;
}

/** The id of what is said of a cell from last year's report. */
export function yearIdOf(address: string): string {
  return `year-${address.replace(/[^\w-]/gu, '-')}`;
}

/** The id of the form that the cells of a row belong to. */
export function rowFormIdOf(address: string): string {
  return `row-${address.slice(0, address.lastIndexOf('/')).replace(/[^\w-]/gu, '-')}`;
}
