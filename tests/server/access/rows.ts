import type { Role } from '@/lib/server/access/access';
import type { RouteName } from '@/lib/server/http/routes';

/** Where the unit that is asked about stands, seen from the unit of the person who asks. */
export const PLACES = ['own', 'child', 'grandchild', 'sibling', 'parent', 'foreign'] as const;
export type Place = (typeof PLACES)[number];

/** `allowed`: whatever comes after the question who asks. `hidden`: as if it did not exist. */
export type Verdict = 'allowed' | 'forbidden' | 'hidden';

/** What stands in a unit's place when a route is tried. */
export interface Target {
  readonly unitId: string;
  readonly reportId: string;
  readonly commentId: string;
  readonly userId: string;
}

export interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: string;
  readonly body?: unknown;
}

export interface Row {
  /** How the route is asked about a unit; without a unit in it, all places are the same. */
  readonly ask: (target: Target) => Ask;
  readonly verdicts: Readonly<Record<Role, Verdicts>>;
}

type Verdicts = Readonly<Record<Place, Verdict>>;

const all = (verdict: Verdict): Verdicts => ({
  own: verdict,
  child: verdict,
  grandchild: verdict,
  sibling: verdict,
  parent: verdict,
  foreign: verdict,
});

const ALLOWED = all('allowed');
const FORBIDDEN = all('forbidden');
const OWN: Verdicts = { ...all('hidden'), own: 'allowed' };
const OWN_AND_BELOW: Verdicts = { ...OWN, child: 'allowed', grandchild: 'allowed' };

const EVERYBODY = { clerk: ALLOWED, reviewer: ALLOWED, administrator: ALLOWED };
const ADMINISTRATOR = { clerk: FORBIDDEN, reviewer: FORBIDDEN, administrator: ALLOWED };
const READERS = { clerk: OWN, reviewer: OWN_AND_BELOW, administrator: ALLOWED };
const WRITERS = { clerk: OWN, reviewer: FORBIDDEN, administrator: FORBIDDEN };
const REVIEWERS = { clerk: FORBIDDEN, reviewer: OWN_AND_BELOW, administrator: FORBIDDEN };
const BOTH_SIDES = { clerk: OWN, reviewer: OWN_AND_BELOW, administrator: FORBIDDEN };

const nothing = (): Ask => ({});
const ofReport = ({ reportId }: Target): Ask => ({ params: { id: reportId }, body: {} });
const ofComment = ({ reportId, commentId }: Target): Ask => ({
  params: { id: reportId, comment: commentId },
  body: { text: '已改', resolved: true },
});
const withReason = (target: Target): Ask => ({ ...ofReport(target), body: { reason: '请核对。' } });

/** Who may do what: every route that needs a session, by hand from the roles of the product. */
export const ROWS: Readonly<Partial<Record<RouteName, Row>>> = {
  'POST /api/sign-out': { ask: nothing, verdicts: EVERYBODY },
  'GET /api/me': { ask: nothing, verdicts: EVERYBODY },
  'POST /api/password': { ask: () => ({ body: {} }), verdicts: EVERYBODY },

  'GET /api/units': { ask: nothing, verdicts: EVERYBODY },
  'POST /api/units': { ask: () => ({ body: {} }), verdicts: ADMINISTRATOR },
  'POST /api/units/many': { ask: () => ({ body: {} }), verdicts: ADMINISTRATOR },
  'PATCH /api/units/[id]': {
    ask: ({ unitId }) => ({ params: { id: unitId }, body: {} }),
    verdicts: ADMINISTRATOR,
  },
  'GET /api/accounts': { ask: nothing, verdicts: ADMINISTRATOR },
  'POST /api/accounts': { ask: () => ({ body: {} }), verdicts: ADMINISTRATOR },
  'PATCH /api/accounts/[id]': {
    ask: ({ userId }) => ({ params: { id: userId }, body: {} }),
    verdicts: ADMINISTRATOR,
  },
  'POST /api/accounts/[id]/reset': {
    ask: ({ userId }) => ({ params: { id: userId }, body: {} }),
    verdicts: ADMINISTRATOR,
  },
  'GET /api/seasons': { ask: nothing, verdicts: EVERYBODY },
  'PUT /api/seasons/[year]': {
    ask: () => ({ params: { year: '2025' }, body: {} }),
    verdicts: ADMINISTRATOR,
  },

  'GET /api/reports': { ask: nothing, verdicts: EVERYBODY },
  'POST /api/reports': { ask: () => ({ body: {} }), verdicts: byRole('allowed', 'forbidden') },
  'GET /api/reports/[id]': { ask: ofReport, verdicts: READERS },
  'GET /api/reports/[id]/news': {
    ask: (target) => ({ ...ofReport(target), search: 'known=0' }),
    verdicts: READERS,
  },
  'GET /api/reports/[id]/last-year': { ask: ofReport, verdicts: READERS },
  'POST /api/reports/[id]/changes': {
    ask: (target) => ({
      ...ofReport(target),
      body: {
        known: 0,
        changes: [{ id: 'a-change-of-nobody', name: 'title', text: '标题', seen: 0, after: null }],
      },
    }),
    verdicts: WRITERS,
  },
  'POST /api/reports/[id]/submit': {
    ask: (target) => ({ ...ofReport(target), body: { revision: 0 } }),
    verdicts: WRITERS,
  },
  'POST /api/reports/[id]/withdraw': { ask: ofReport, verdicts: WRITERS },
  'POST /api/reports/[id]/open': { ask: ofReport, verdicts: REVIEWERS },
  'POST /api/reports/[id]/return': { ask: withReason, verdicts: REVIEWERS },
  'POST /api/reports/[id]/approve': { ask: ofReport, verdicts: REVIEWERS },
  'POST /api/reports/[id]/reopen': { ask: withReason, verdicts: REVIEWERS },
  'GET /api/reports/[id]/copies/[number]': {
    ask: ({ reportId }) => ({ params: { id: reportId, number: '1' } }),
    verdicts: READERS,
  },
  'GET /api/reports/[id]/comments': { ask: ofReport, verdicts: READERS },
  'POST /api/reports/[id]/comments': {
    ask: (target) => ({
      ...ofReport(target),
      body: { field: 'title', quote: '', start: 0, text: '请核对。' },
    }),
    verdicts: REVIEWERS,
  },
  'POST /api/reports/[id]/comments/[comment]/answers': { ask: ofComment, verdicts: BOTH_SIDES },
  'POST /api/reports/[id]/comments/[comment]/resolve': { ask: ofComment, verdicts: BOTH_SIDES },
  'GET /api/reports/[id]/events': { ask: ofReport, verdicts: READERS },

  'GET /api/review': {
    ask: () => ({ search: 'year=2024' }),
    verdicts: byRole('forbidden', 'allowed'),
  },
  'GET /api/bulk/documents': {
    ask: ({ unitId }) => ({ search: `year=2024&unit=${unitId}&formats=txt` }),
    verdicts: READERS,
  },
  'GET /api/bulk/figures': {
    ask: ({ unitId }) => ({ search: `year=2024&unit=${unitId}` }),
    verdicts: READERS,
  },
};

/** One verdict for clerks, another for all others, whatever the unit. */
function byRole(clerk: Verdict, others: Verdict): Row['verdicts'] {
  return { clerk: all(clerk), reviewer: all(others), administrator: all(others) };
}
