import type { CellValue } from '@/lib/cells/cell-value';

/**
 * A filled-in form. `values` names every cell of the template; a computed total holds `null`
 * unless a document stated it, and then the stated value is kept and compared.
 */
export interface Report {
  readonly edition: string;
  readonly year: number;
  readonly agency: Agency;
  /** Empty for the default title of the template. */
  readonly title: string;
  readonly preface: string;
  readonly publication: Publication;
  /** Prose by section id, one paragraph a line. */
  readonly sections: Readonly<Record<string, string>>;
  readonly values: Values;
  /** Footnotes by table id. */
  readonly notes: Readonly<Record<string, string>>;
  readonly explanations: readonly Explanation[];
  /** 信息处理费 of the year by field of the template; empty in a form that has none. */
  readonly processingFees: Values;
  /** The report of the year before, as it was when it was taken; `null` while there is none. */
  readonly lastYear: LastYear | null;
}

export type Values = Readonly<Record<string, CellValue>>;

export interface Agency {
  readonly name: string;
  readonly kind: string;
  readonly scope: string;
}

/** The parts of the preface that have fields of their own. Empty text is left out. */
export interface Publication {
  /** ISO dates, or `null` when the period is not stated. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly download: string;
  readonly contact: Contact;
}

export interface Contact {
  readonly office: string;
  readonly address: string;
  readonly postcode: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
}

/** A reason given for a finding, with the values that it was given for. */
export interface Explanation {
  readonly code: string;
  readonly relation: string | null;
  readonly line: string | null;
  readonly reason: string;
  readonly values: Values;
  /** For a finding in the prose: where it is, and the figure or words as written. */
  readonly at?: string;
  readonly stated?: string;
}

/** What a report compares itself with: complete in itself, so that it needs no template. */
export interface LastYear {
  readonly edition: string;
  readonly year: number;
  readonly agency: Agency;
  /** Every figure by address, totals included: as stated, else as they add up. */
  readonly values: Values;
  readonly preface: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly origin: LastYearOrigin;
}

export interface LastYearOrigin {
  readonly kind: 'store' | 'file';
  /** Of the file, or the title of the report. */
  readonly name: string;
  /** The report and its revision in the store; `null` for a file. */
  readonly reportId: string | null;
  readonly revision: number | null;
}

export const FORMAT = 'gouji/1';
