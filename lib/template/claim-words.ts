/** How prose speaks of the figures of the tables; only checking it looks at this. */
export interface ClaimWords {
  readonly lines: readonly ClaimLine[];
  /** By table the lines that are meant when none is named; any of them may be. */
  readonly defaults: Readonly<Record<string, ClaimDefaults>>;
  /** By table the units that its figures are written with. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Words by the part they play. A longer word goes before a shorter one. */
  readonly words: Readonly<Record<ClaimWordKind, readonly string[]>>;
  readonly places: ClaimPlaces;
  /** Instructions of the form that are left in a text by mistake. */
  readonly leftovers: readonly string[];
}

/** Cells that rules of their own look at. */
export interface ClaimPlaces {
  /** Requests that ended because a fee was not paid, and all charges, which the fees are part of. */
  readonly unpaid: readonly string[];
  readonly charges: readonly string[];
  /** Rules that only some governments may make. */
  readonly regulations: readonly string[];
}

/** A row or column of a table by the words for it. */
export interface ClaimLine {
  readonly table: string;
  readonly axis: 'row' | 'column';
  readonly rule: 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T8';
  /** Each may be meant: ids of rows or columns that are added up, or taken away with `-`. */
  readonly meanings: readonly (readonly string[])[];
  readonly words: readonly string[];
  /** `unsure` words often mean something else: a figure with them is never called wrong. */
  readonly sureness: 'sure' | 'unsure';
  /** The lines of the other axis that it stands for, when the word names cells by itself. */
  readonly across?: readonly (readonly string[])[];
  /** `act`: something done to what is counted, so that two of them are not added up. */
  readonly role: 'act' | 'item' | 'part';
}

export interface ClaimDefaults {
  readonly row: readonly (readonly string[])[];
  readonly column: readonly (readonly string[])[];
}

/**
 * `filler` says nothing of what is counted, `request` and `subject` that it is about requests or
 * about disclosure, `link` joins two lines, `each` deals them out, `vague` counts a part only,
 * `stop` counts something else, `compare` another figure, `about` a part by subject, `none` says
 * that there is nothing, `unless` that it is said of something else, `body` ends the name of
 * somebody, `own` is the agency itself, `whole` the whole region, `channel` a way in.
 */
export type ClaimWordKind =
  | 'filler'
  | 'request'
  | 'subject'
  | 'link'
  | 'each'
  | 'total'
  | 'vague'
  | 'stop'
  | 'compare'
  | 'about'
  | 'share'
  | 'none'
  | 'body'
  | 'own'
  | 'whole'
  | 'channel'
  | 'thisYear'
  | 'lastYear'
  | 'nextYear'
  | 'otherTime'
  | 'upTo'
  | 'carry'
  | 'carryOn';
