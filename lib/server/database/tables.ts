import type { Generated } from 'kysely';

/**
 * The tables of the server. Every time is in milliseconds since 1970, taken from the server's own
 * clock and only shown, never compared to decide who was first: revisions do that. Ids are random
 * text. JSON is kept as text, the same on both databases.
 */
export interface Tables {
  readonly setting: SettingTable;
  readonly unit: UnitTable;
  readonly user: UserTable;
  readonly session: SessionTable;
  readonly account: CredentialTable;
  readonly verification: VerificationTable;
  readonly rateLimit: RateLimitTable;
  readonly attempt: AttemptTable;
  readonly season: SeasonTable;
  readonly report: ReportTable;
  readonly reportField: ReportFieldTable;
  readonly reportChange: ReportChangeTable;
  readonly copy: CopyTable;
  readonly comment: CommentTable;
  readonly event: EventTable;
}

export interface SettingTable {
  readonly name: string;
  readonly value: string;
}

export interface UnitTable {
  readonly id: string;
  /** `null` for the top unit. */
  readonly parentId: string | null;
  /** Ids from the top unit to this one, each followed by `/`: a subtree shares a beginning. */
  readonly path: string;
  readonly name: string;
  /** As in a saved report: `government`, `department`, `township`, `authorised`. */
  readonly kind: string;
  /** Of the reports that the unit writes: `own` or `region`. */
  readonly scope: string;
  /** 0 for the top unit. */
  readonly level: number;
  /** Among the units of one parent. */
  readonly position: number;
  /** A closed unit writes no more reports; its old ones stay. */
  readonly closedAt: number | null;
}

/** The first seven columns, `username` and `displayUsername` are better-auth's. */
export interface UserTable {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean | number;
  readonly image: string | null;
  readonly createdAt: unknown;
  readonly updatedAt: unknown;
  readonly username: string;
  readonly displayUsername: string | null;
  readonly unitId: string;
  readonly role: string;
  /** 1 while the password is one that somebody else knows. */
  readonly mustChangePassword: number;
  /** 1 for an account that may not sign in. */
  readonly isClosed: number;
}

export interface SessionTable {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: unknown;
  readonly createdAt: unknown;
  readonly updatedAt: unknown;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** better-auth's `account`: the hashed password of a user. */
export interface CredentialTable {
  readonly id: string;
  readonly accountId: string;
  readonly providerId: string;
  readonly userId: string;
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  readonly accessTokenExpiresAt: unknown;
  readonly refreshTokenExpiresAt: unknown;
  readonly scope: string | null;
  readonly password: string | null;
  readonly createdAt: unknown;
  readonly updatedAt: unknown;
}

export interface VerificationTable {
  readonly id: string;
  readonly identifier: string;
  readonly value: string;
  readonly expiresAt: unknown;
  readonly createdAt: unknown;
  readonly updatedAt: unknown;
}

export interface RateLimitTable {
  readonly id: string;
  readonly key: string;
  readonly count: number;
  readonly lastRequest: number;
}

/** Failed sign-ins by user name, known or not, so that both are answered alike. */
export interface AttemptTable {
  readonly name: string;
  readonly failures: number;
  readonly lastAt: number;
}

/** The deadlines of one report year. Dates are ISO dates, `null` while none is set. */
export interface SeasonTable {
  readonly year: number;
  /** Until when units submit. */
  readonly submitBy: string | null;
  /** Until when approved reports are published. */
  readonly publishBy: string | null;
}

export interface ReportTable {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
  readonly scope: string;
  readonly edition: string;
  /** Of the texts in `reportField`. */
  readonly format: string;
  /** A `ReportState`. */
  readonly state: string;
  /** Rises by one with every accepted save. */
  readonly revision: number;
  /** The number of the newest copy, 0 before the first submission. */
  readonly copies: number;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly changedAt: number;
  /** Counts of the last check and the revision that it saw; -1 for none. */
  readonly checkedRevision: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What stands in one field now. A field that was never typed has no row. */
export interface ReportFieldTable {
  readonly reportId: string;
  readonly name: string;
  readonly text: string;
  /** The revision of the report that wrote this text. */
  readonly revision: number;
  readonly userId: string;
  readonly at: number;
}

/** Append-only: every accepted change of a field. */
export interface ReportChangeTable {
  readonly reportId: string;
  readonly revision: number;
  readonly name: string;
  readonly before: string;
  readonly text: string;
  /** Where `before` and `text` stand in a long text; `null` where they are whole texts. */
  readonly start: number | null;
  readonly userId: string;
  readonly at: number;
  /** Given by the browser: the same change sent twice is made once. */
  readonly changeId: string;
}

/** Append-only but for `opened…` and `outcome…`: what was submitted, never changed. */
export interface CopyTable {
  readonly id: string;
  readonly reportId: string;
  /** 1 for the first submission of the report. */
  readonly number: number;
  readonly revision: number;
  /** A `gouji/1` report. */
  readonly saved: string;
  readonly errors: number;
  readonly warnings: number;
  readonly submittedBy: string;
  readonly submittedAt: number;
  /** The first look of a reviewer; `null` while the copy may be withdrawn. */
  readonly openedBy: string | null;
  readonly openedAt: number | null;
  /** `withdrawn`, `returned`, `approved` or `null`. */
  readonly outcome: string | null;
  readonly outcomeBy: string | null;
  readonly outcomeAt: number | null;
  readonly reason: string;
}

export interface CommentTable {
  readonly id: string;
  readonly reportId: string;
  /** The copy that it was written on. */
  readonly number: number;
  /** The comment that this one answers; `null` for one that stands by itself. */
  readonly answers: string | null;
  /** A field name, `''` for the whole report. */
  readonly field: string;
  /** The stretch of the field's text that is meant, `''` for all of it. */
  readonly quote: string;
  /** Where the quote starts in the text of the copy, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  readonly userId: string;
  readonly at: number;
  readonly resolvedBy: string | null;
  readonly resolvedAt: number | null;
}

/** Append-only: what happened to a report, in order. */
export interface EventTable {
  readonly order: Generated<number>;
  readonly reportId: string;
  readonly kind: string;
  readonly userId: string;
  /** As it was then; accounts are renamed. */
  readonly userName: string;
  readonly unitId: string;
  readonly at: number;
  /** The copy that it is about, 0 for none. */
  readonly number: number;
  /** JSON, by kind. */
  readonly details: string;
}
