import { addressOf } from './address';
import type { Continuity, Template } from './template';

/** One statement about the years: a rule on one of its lines, with its cells. */
export interface ContinuityLine {
  readonly continuity: Continuity;
  /** The id of the column or row that it is stated for. */
  readonly line: string;
  /** The address of this year's cell that it is about. */
  readonly stated: string;
  readonly expected: readonly YearCell[];
}

/** A cell of this or last year's report as a term of a sum. */
export interface YearCell {
  readonly year: 'this' | 'last';
  readonly address: string;
  readonly sign: 1 | -1;
}

const known = new WeakMap<Template, Map<string, readonly ContinuityLine[]>>();

/** What holds between a report of the template and last year's report of an edition. */
export function continuityLinesOf(
  template: Template,
  lastEdition: string,
): readonly ContinuityLine[] {
  const ofTemplate = known.get(template) ?? new Map<string, readonly ContinuityLine[]>();
  known.set(template, ofTemplate);
  const lines = ofTemplate.get(lastEdition) ?? linesOf(template, lastEdition);
  ofTemplate.set(lastEdition, lines);
  return lines;
}

function linesOf(template: Template, lastEdition: string): readonly ContinuityLine[] {
  return template.continuity
    .filter(({ editions }) => editions.includes(lastEdition))
    .flatMap((continuity) => continuity.lines.map((line) => lineOf(continuity, line)));
}

function lineOf(continuity: Continuity, line: string): ContinuityLine {
  const { table } = continuity;
  const at = (term: string): string =>
    continuity.line === 'column' ? addressOf(table, term, line) : addressOf(table, line, term);
  return {
    continuity,
    line,
    stated: at(continuity.stated),
    expected: continuity.expected.map(({ year, term, sign }) => ({
      year,
      address: at(term),
      sign,
    })),
  };
}
