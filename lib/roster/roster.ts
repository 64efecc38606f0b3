/** A list of units and of the people who write and review for them, as offices keep it in a sheet. */

export const ROSTER_COLUMNS = [
  'name',
  'parent',
  'kind',
  'scope',
  'clerkUsername',
  'clerkName',
  'reviewerUsername',
  'reviewerName',
] as const;

export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** What stands in a row, as it was typed. */
export type RosterRow = Readonly<Record<RosterColumn, string>>;

export const COLUMN_TITLES: Readonly<Record<RosterColumn, string>> = {
  name: '单位名称',
  parent: '上级单位',
  kind: '类型',
  scope: '范围',
  clerkUsername: '填报人用户名',
  clerkName: '填报人姓名',
  reviewerUsername: '审核人用户名',
  reviewerName: '审核人姓名',
};

/** More rows are several lists. */
export const MOST_ROWS = 5000;
export const MOST_NAME_CHARACTERS = 200;
export const MOST_PERSON_CHARACTERS = 50;

/** What is wrong at a place of the list. `row` counts from 0. */
export interface RosterIssue {
  readonly row: number;
  readonly column: RosterColumn;
  readonly text: string;
}

/** A unit that is there already. */
export interface KnownUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly isClosed: boolean;
}

export interface Known {
  readonly units: readonly KnownUnit[];
  /** In small letters, of closed accounts too. */
  readonly usernames: ReadonlySet<string>;
}

/** The unit above: one that is there, or one of the list. */
export type ParentPlace =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'row'; readonly row: number };

export interface PlannedAccount {
  readonly role: 'clerk' | 'reviewer';
  readonly username: string;
  readonly name: string;
}

export interface PlannedUnit {
  readonly row: number;
  readonly parent: ParentPlace;
  readonly name: string;
  readonly kind: string;
  readonly scope: string;
  readonly accounts: readonly PlannedAccount[];
}

/** `units` come in an order in which every unit stands after the one above it. */
export interface RosterPlan {
  readonly issues: readonly RosterIssue[];
  readonly units: readonly PlannedUnit[];
}
