/** How far the report of a unit has come. */
export type DemoFate =
  | 'none'
  | 'draft'
  | 'from-last-year'
  | 'submitted'
  | 'opened'
  | 'withdrawn'
  | 'returned'
  | 'resubmitted'
  | 'approved'
  | 'reopened';

/** In the season that goes on, by unit; every other year is done. */
const NOW: readonly DemoFate[] = [
  'draft',
  'submitted',
  'approved',
  'returned',
  'resubmitted',
  'from-last-year',
  'approved',
  'submitted',
  'opened',
  'returned',
  'draft',
  'none',
  'approved',
  'submitted',
  'reopened',
  'withdrawn',
  'submitted',
  'approved',
  'none',
  'from-last-year',
  'returned',
  'approved',
  'resubmitted',
  'none',
  'submitted',
  'draft',
  'approved',
  'none',
  'submitted',
  'from-last-year',
  'resubmitted',
];

export function fateOf(unit: number, yearsAgo: number): DemoFate {
  return yearsAgo === 0 ? (NOW[unit] ?? 'none') : 'approved';
}

/** Every ninth report still names the year before in its preface: a warning. */
export function namesLastYear(unit: number): boolean {
  return unit % 9 === 4;
}
