import { z } from 'zod';

import { MOST_ROWS } from './roster';

/**
 * What the routes of the administrator take and give.
 *
 * - `GET /api/units` → `{ units: UnitEntry[] }`, own unit and below for everybody but administrators
 * - `POST /api/units` takes `newUnitSchema` → `UnitEntry`
 * - `PATCH /api/units/[id]` takes `unitChangeSchema` → `UnitEntry`
 * - `POST /api/units/many` takes `manySchema` → `AddedUnits`; 422 with details `{ issues }`
 * - `GET /api/accounts?text=&unit=&role=&closed=&page=` → `AccountPage`
 * - `POST /api/accounts` takes `newAccountSchema` → `FirstPassword`
 * - `PATCH /api/accounts/[id]` takes `accountChangeSchema` → `AccountEntry`
 * - `POST /api/accounts/[id]/reset` takes `{}` → `FirstPassword`
 * - `GET /api/seasons` → `{ seasons: SeasonEntry[] }`
 * - `PUT /api/seasons/[year]` takes `seasonSchema` → `SeasonEntry`
 *
 * What is wrong with a field is refused as 422 with details `{ fields }`: a sentence by field.
 */
export interface UnitEntry {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: string;
  readonly scope: string;
  /** 0 for the first in the list, also where the list begins at a unit of the tree. */
  readonly level: number;
  readonly isClosed: boolean;
  /** Accounts that may sign in, of this unit alone. */
  readonly accounts: number;
  readonly reports: number;
}

const id = z.string().min(1).max(64);
const word = z.string().max(40);
const name = z.string().max(1000);

export const newUnitSchema = z.strictObject({ parentId: id, name, kind: word, scope: word });

export const unitChangeSchema = z.strictObject({
  name: name.optional(),
  kind: word.optional(),
  scope: word.optional(),
  /** Moves the unit, with all below it, to the end of this one's. */
  parentId: id.optional(),
  /** One place among the units of the same parent. */
  step: z.enum(['up', 'down']).optional(),
  closed: z.boolean().optional(),
});

const text = z.string().max(1000);

const rosterRowSchema = z.strictObject({
  name: text,
  parent: text,
  kind: text,
  scope: text,
  clerkUsername: text,
  clerkName: text,
  reviewerUsername: text,
  reviewerName: text,
});

export const manySchema = z.strictObject({ rows: z.array(rosterRowSchema).min(1).max(MOST_ROWS) });

/** Shown and downloaded once; the server keeps no password that can be read. */
export interface FirstPassword {
  readonly unitName: string;
  readonly role: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

export interface AddedUnits {
  readonly units: number;
  readonly passwords: readonly FirstPassword[];
}

export interface AccountEntry {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly isClosed: boolean;
  /** Still with a password that somebody else gave. */
  readonly mustChangePassword: boolean;
}

export interface AccountPage {
  readonly accounts: readonly AccountEntry[];
  /** Of all pages. */
  readonly count: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export const accountFilterSchema = z.object({
  text: z.string().max(100).catch('').default(''),
  /** The unit and all below it; `''` for all. */
  unit: z.string().max(64).catch('').default(''),
  role: z.string().max(20).catch('').default(''),
  /** `''` for open ones, `closed`, or `all`. */
  closed: z.enum(['', 'closed', 'all']).catch('').default(''),
  page: z.coerce.number().int().min(1).catch(1).default(1),
});

export type AccountFilter = z.infer<typeof accountFilterSchema>;

export const newAccountSchema = z.strictObject({
  unitId: id,
  role: word,
  username: z.string().max(200),
  name,
});

export const accountChangeSchema = z.strictObject({
  name: name.optional(),
  unitId: id.optional(),
  role: word.optional(),
  closed: z.boolean().optional(),
});

export interface SeasonEntry {
  readonly year: number;
  /** ISO dates; `null` while none is set. */
  readonly submitBy: string | null;
  readonly publishBy: string | null;
  /** Reports of this year that were begun. */
  readonly reports: number;
}

const date = z.string().max(20).nullable();

export const seasonSchema = z.strictObject({ submitBy: date, publishBy: date });

export type NewUnit = z.infer<typeof newUnitSchema>;
export type UnitChange = z.infer<typeof unitChangeSchema>;
export type NewAccount = z.infer<typeof newAccountSchema>;
export type AccountChange = z.infer<typeof accountChangeSchema>;
export type SeasonDates = z.infer<typeof seasonSchema>;
