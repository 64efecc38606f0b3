/** Who asks. Role and unit come from the database with every request, never from the client. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitPath: string;
  readonly mustChangePassword: boolean;
}

export const ROLES = ['clerk', 'reviewer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** How the unit that is asked about stands to the actor's own. */
export type Relation = 'own' | 'below' | 'elsewhere';

/**
 * Every thing that can be done on the server. The ones that name no unit (`self`, `manage…`) are
 * judged by role alone.
 */
export const ACTIONS = [
  'self.read',
  'self.change-password',
  'reports.list',
  'report.create',
  'report.read',
  'report.write',
  'report.submit',
  'report.review',
  'comment.answer',
  'review.list',
  'bulk.download',
  'manage.units',
  'manage.accounts',
  'manage.season',
  'season.read',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who may do it, and for which units. Nobody else may. */
type Grants = Readonly<Partial<Record<Role, readonly Relation[]>>>;

const OWN = ['own'] as const;
const OWN_AND_BELOW = ['own', 'below'] as const;
const ANY = ['own', 'below', 'elsewhere'] as const;
const EVERYBODY: Grants = { clerk: ANY, reviewer: ANY, administrator: ANY };

const GRANTS: Readonly<Record<Action, Grants>> = {
  'self.read': EVERYBODY,
  'self.change-password': EVERYBODY,
  'season.read': EVERYBODY,
  'reports.list': EVERYBODY,
  'report.create': { clerk: OWN },
  'report.read': { clerk: OWN, reviewer: OWN_AND_BELOW, administrator: ANY },
  'report.write': { clerk: OWN },
  'report.submit': { clerk: OWN },
  'report.review': { reviewer: OWN_AND_BELOW },
  'comment.answer': { clerk: OWN, reviewer: OWN_AND_BELOW },
  'review.list': { reviewer: OWN_AND_BELOW, administrator: ANY },
  'bulk.download': { clerk: OWN, reviewer: OWN_AND_BELOW, administrator: ANY },
  'manage.units': { administrator: ANY },
  'manage.accounts': { administrator: ANY },
  'manage.season': { administrator: ANY },
};

/** Whether the actor may do it for the unit with this path. */
export function may(actor: Actor, action: Action, unitPath: string): boolean {
  const relation = relationOf(actor.unitPath, unitPath);
  return GRANTS[action][actor.role]?.includes(relation) ?? false;
}

/** Whether there is any unit that the actor may do it for. */
export function mayAnywhere({ role }: Actor, action: Action): boolean {
  return GRANTS[action][role] !== undefined;
}

function relationOf(own: string, other: string): Relation {
  if (own === other) return 'own';
  return other.startsWith(own) ? 'below' : 'elsewhere';
}
