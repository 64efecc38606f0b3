import type { Choice } from '@/lib/template/template';
import { findParents } from './find-parents';
import { planAccounts } from './plan-accounts';
import type {
  Known,
  ParentPlace,
  PlannedAccount,
  PlannedUnit,
  RosterIssue,
  RosterPlan,
  RosterRow,
} from './roster';
import { kindOfName, matchChoices, type RosterWords, usualScope } from './roster-words';
import { unitNameProblem } from './unit-name';

/**
 * What a list would add to the units that are there, and everything that stands against it. The
 * same in the browser, for the preview, and on the server.
 */
export function planRoster(
  rows: readonly RosterRow[],
  known: Known,
  words: RosterWords,
): RosterPlan {
  const { parents, issues: parentIssues } = findParents(rows, known);
  const accounts = planAccounts(rows, known.usernames);
  const choices = rows.map((row) => choicesOf(row, words));
  const issues = [
    ...nameIssues(rows),
    ...parentIssues,
    ...twins(rows, parents, known),
    ...choices.flatMap(({ problems }, row) => problems.map((problem) => ({ row, ...problem }))),
    ...accounts.issues,
  ].toSorted((a, b) => a.row - b.row);
  if (issues.length > 0) return { issues, units: [] };
  const units = rows.flatMap((row, index) => {
    const parent = parents[index];
    const { kind = '', scope = '' } = choices[index] ?? {};
    return parent ? [unitOf({ row, index, parent, kind, scope }, accounts.accounts)] : [];
  });
  return { issues, units: parentsFirst(units) };
}

interface PlacedRow {
  readonly row: RosterRow;
  readonly index: number;
  readonly parent: ParentPlace;
  readonly kind: string;
  readonly scope: string;
}

function unitOf(
  { row, index, parent, kind, scope }: PlacedRow,
  accounts: readonly (readonly PlannedAccount[])[],
): PlannedUnit {
  return { row: index, parent, name: row.name, kind, scope, accounts: accounts[index] ?? [] };
}

function nameIssues(rows: readonly RosterRow[]): readonly RosterIssue[] {
  return rows.flatMap(({ name }, row): readonly RosterIssue[] => {
    const text = unitNameProblem(name);
    return text === null ? [] : [{ row, column: 'name', text }];
  });
}

/** Two units of one name below the same unit cannot be told apart. */
function twins(
  rows: readonly RosterRow[],
  parents: readonly (ParentPlace | null)[],
  { units }: Known,
): readonly RosterIssue[] {
  const seen = new Map<string, string>();
  for (const { parentId, name } of units) seen.set(keyOf(parentId ?? '', name), '单位名册里已有');
  return rows.flatMap(({ name }, row): readonly RosterIssue[] => {
    const parent = parents[row];
    if (!parent || name === '') return [];
    const key = keyOf(parent.kind === 'known' ? parent.id : `#${parent.row}`, name);
    const other = seen.get(key);
    seen.set(key, other ?? `第${row + 1}行已是`);
    if (other === undefined) return [];
    return [{ row, column: 'name', text: `${other}同一上级的“${name}”，请删去这一行或改名。` }];
  });
}

function keyOf(parent: string, name: string): string {
  return `${parent} ${name}`;
}

interface ChosenWords {
  readonly kind: string;
  readonly scope: string;
  readonly problems: readonly Pick<RosterIssue, 'column' | 'text'>[];
}

/** What is left blank is told by the name of the unit. */
function choicesOf(row: RosterRow, words: RosterWords): ChosenWords {
  const kind = chosen(row.kind, words.kinds) ?? kindOfName(words, row.name);
  const problems: Pick<RosterIssue, 'column' | 'text'>[] = [];
  const kindId = typeof kind === 'string' ? kind : '';
  if (typeof kind !== 'string') problems.push({ column: 'kind', text: kind.problem });
  const scope = chosen(row.scope, words.scopes) ?? usualScope(words, kindId);
  if (typeof scope !== 'string') problems.push({ column: 'scope', text: scope.problem });
  return { kind: kindId, scope: typeof scope === 'string' ? scope : '', problems };
}

function chosen(text: string, choices: readonly Choice[]): string | null | { problem: string } {
  if (text === '') return null;
  const [first, second] = matchChoices(choices, text);
  if (first !== undefined && second === undefined) return first.id;
  return { problem: `看不出“${text}”是哪一种，请从列表里选，或留空。` };
}

function parentsFirst(units: readonly PlannedUnit[]): readonly PlannedUnit[] {
  const byRow = new Map(units.map((unit) => [unit.row, unit]));
  const placed = new Set<number>();
  const ordered: PlannedUnit[] = [];
  for (const unit of units) {
    const way: PlannedUnit[] = [];
    let at: PlannedUnit | undefined = unit;
    while (at !== undefined && !placed.has(at.row)) {
      placed.add(at.row);
      way.unshift(at);
      at = at.parent.kind === 'row' ? byRow.get(at.parent.row) : undefined;
    }
    ordered.push(...way);
  }
  return ordered;
}
