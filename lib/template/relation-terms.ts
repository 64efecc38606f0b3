import { addressOf } from './address';
import type { Relation, Template } from './template';

/** One statement of a relation: a relation on one of its lines, with the cells of both sides. */
export interface RelationLine {
  readonly relation: Relation;
  /** The id of the column or row that the relation is stated for. */
  readonly line: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export function relationLinesOf(template: Template): readonly RelationLine[] {
  return template.relations.flatMap((relation) =>
    relation.lines.map((line) => ({
      relation,
      line,
      left: relation.left.map((term) => termAddress(relation, line, term)),
      right: relation.right.map((term) => termAddress(relation, line, term)),
    })),
  );
}

function termAddress(relation: Relation, line: string, term: string): string {
  return relation.line === 'column'
    ? addressOf(relation.table, term, line)
    : addressOf(relation.table, line, term);
}

/** Cells that a sum relation defines: they are computed and never typed. */
export function computedCellsOf(template: Template): ReadonlySet<string> {
  const sums = relationLinesOf(template).filter(({ relation }) => relation.kind === 'sum');
  return new Set(sums.flatMap(({ left }) => left));
}
