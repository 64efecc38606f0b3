import { isBlank, type Line, type Taken } from './text-lines';
import { takeRows } from './text-rows';

const FEWEST_LINES = 3;
const FEWEST_BARS = 6;
const MOST_LINES = 400;
/** Programs that wrap lines at 78 to 80 characters. */
const SHORTEST_FULL = 66;
const LONGEST = 80;

/**
 * Cells between bars whose lines were wrapped at blanks, wherever a line was full: the break is
 * no edge of a cell.
 */
export function takeWrapped(lines: readonly Line[], at: number): Taken | null {
  const first = lines[at];
  if (first === undefined || !isFull(first) || !first.text.includes('|')) return null;
  const next = endOf(lines, at);
  const run = lines.slice(at, next);
  const text = run.map((line) => line.text.trim()).join(' ');
  const isWrapped = run.length >= FEWEST_LINES && isCutAtBlanks(run);
  if (!isWrapped || text.split('|').length <= FEWEST_BARS || /-{3}/u.test(text)) return null;
  const taken = takeRows([{ text, number: first.number }], 0);
  return taken === null ? null : { blocks: taken.blocks, next };
}

function isFull({ text }: Line): boolean {
  return text.length >= SHORTEST_FULL && text.length <= LONGEST;
}

function endOf(lines: readonly Line[], at: number): number {
  let end = at;
  while (end - at < MOST_LINES && !isBlank(lines[end])) end += 1;
  return end;
}

/** Whether the first word of each line would not have fitted on the line before. */
function isCutAtBlanks(run: readonly Line[]): boolean {
  const longest = Math.max(...run.map(({ text }) => text.length));
  return (
    longest <= LONGEST &&
    run.every(({ text }, index) => {
      const [word = ''] = (run[index + 1]?.text ?? '').trim().split(' ');
      return index === run.length - 1 || text.length + 1 + word.length > longest;
    }) &&
    run.some(({ text }) => !text.trim().startsWith('|') || !text.trim().endsWith('|'))
  );
}
