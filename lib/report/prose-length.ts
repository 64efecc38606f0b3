import type { Report } from './report';

/**
 * A report of a few hundred pages takes more memory than a small server has; what is longer is a
 * pasted file and no report.
 */
export const MOST_PRINTED_CHARACTERS = 300_000;

/** Characters of all texts of a report, in UTF-16 units. */
export function proseLengthOf({ preface, sections, notes }: Report): number {
  const texts = [preface, ...Object.values(sections), ...Object.values(notes)];
  return texts.reduce((sum, text) => sum + text.length, 0);
}
