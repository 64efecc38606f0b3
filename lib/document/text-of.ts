import type { CellRun, Run } from './document';

/** The text of a paragraph or a grid cell without its styles. */
export function textOf(runs: readonly (Run | CellRun)[]): string {
  return runs.map((run) => run.text).join('');
}
