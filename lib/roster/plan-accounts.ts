import { personNameProblem } from './person-name';
import type { PlannedAccount, RosterColumn, RosterIssue, RosterRow } from './roster';
import { isUserName, USER_NAME_RULE, userNameOf } from './user-names';

export interface PlannedAccounts {
  /** By row. */
  readonly accounts: readonly (readonly PlannedAccount[])[];
  readonly issues: readonly RosterIssue[];
}

interface PersonColumns {
  readonly role: PlannedAccount['role'];
  readonly username: RosterColumn;
  readonly name: RosterColumn;
}

const PERSONS: readonly PersonColumns[] = [
  { role: 'clerk', username: 'clerkUsername', name: 'clerkName' },
  { role: 'reviewer', username: 'reviewerUsername', name: 'reviewerName' },
];

/** The accounts that the rows of a list ask for. */
export function planAccounts(
  rows: readonly RosterRow[],
  taken: ReadonlySet<string>,
): PlannedAccounts {
  const inList = new Map<string, number>();
  const issues: RosterIssue[] = [];
  const accounts = rows.map((row, index) =>
    PERSONS.flatMap((columns): readonly PlannedAccount[] => {
      const username = row[columns.username];
      const name = row[columns.name];
      if (username === '' && name === '') return [];
      issues.push(...personIssues(row, columns).map((issue) => ({ row: index, ...issue })));
      const key = userNameOf(username);
      const text = takenText(key, taken, inList.get(key));
      if (text !== null) issues.push({ row: index, column: columns.username, text });
      inList.set(key, inList.get(key) ?? index);
      return [{ role: columns.role, username, name }];
    }),
  );
  return { accounts, issues };
}

function personIssues(
  row: RosterRow,
  columns: PersonColumns,
): readonly Pick<RosterIssue, 'column' | 'text'>[] {
  const username = usernameText(row[columns.username]);
  const name = personNameProblem(row[columns.name]);
  return [
    ...(username === null ? [] : [{ column: columns.username, text: username }]),
    ...(name === null ? [] : [{ column: columns.name, text: name }]),
  ];
}

function usernameText(username: string): string | null {
  if (username === '') return '填了姓名，还要填用户名。';
  return isUserName(userNameOf(username)) ? null : USER_NAME_RULE;
}

function takenText(
  key: string,
  taken: ReadonlySet<string>,
  row: number | undefined,
): string | null {
  if (key === '') return null;
  if (taken.has(key)) return '这个用户名已有人用，请换一个。';
  return row === undefined ? null : `与第${row + 1}行的用户名相同，请换一个。`;
}
