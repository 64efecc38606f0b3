import type { CellDefinition } from './cell-definition';
import type { ClaimWords } from './claim-words';
import type { FiguresParagraph } from './figures-paragraph';
import type { Guidance } from './guidance';
import type { Preface } from './preface';
import type { Recognition } from './recognition';

/**
 * The vocabulary in which an edition of the official form is written down. A template is plain
 * readonly data; everything else (form, checks, importer, document) is derived from it.
 */
export interface Template {
  /** The year in which the edition was issued: `2019`, `2021`. */
  readonly edition: string;
  readonly name: string;
  /** The instrument that issued the form, and the one it rests on. */
  readonly basis: readonly Source[];
  readonly years: YearRange;
  /** The default title; `{agency}` and `{year}` are filled in. */
  readonly title: string;
  readonly draftMark: string;
  /** What is printed for a cell that does not apply. */
  readonly notApplicable: string;
  readonly agencyKinds: readonly Choice[];
  readonly scopes: readonly Choice[];
  readonly preface: Preface;
  readonly recognition: Recognition;
  readonly sections: readonly Section[];
  readonly processingFees: ProcessingFees;
  readonly guidance: Guidance;
  readonly figuresParagraph: FiguresParagraph;
  readonly relations: readonly Relation[];
  /**
   * By table and row: what a row usually amounts to, in percent of the left side of the balance.
   * It only helps to tell likely causes of an error from unlikely ones.
   */
  readonly usualShares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What a report of this edition takes over from last year's, of either edition. */
  readonly carryOver: readonly CarryOver[];
  readonly claimWords: ClaimWords;
  /** What holds between a report of this edition and last year's. */
  readonly continuity: readonly Continuity[];
}

/**
 * A statement over a cell of this year's report and cells of both years, repeated along the lines
 * of a table. `equal`, `at-most`, `at-least`: the stated cell against the sum of the expected
 * terms. `near`: it is neither `share` nor `least` away from them, both at once.
 */
export interface Continuity {
  readonly id: string;
  /** Its name among the rules about last year's report. */
  readonly rule: ContinuityRule;
  readonly kind: 'equal' | 'at-most' | 'at-least' | 'near';
  /** Editions of last year's report in which the terms mean the same. */
  readonly editions: readonly string[];
  readonly table: string;
  readonly line: 'row' | 'column';
  readonly lines: readonly string[];
  readonly stated: string;
  readonly expected: readonly YearTerm[];
  /** For `near`: the change that is large, as a share of last year and in units of the cell. */
  readonly large?: { readonly share: number; readonly least: number };
  readonly severity: Severity;
  /** The rule in the words of the form. */
  readonly text: string;
  readonly source: Source;
}

export type ContinuityRule = 'X1' | 'X2' | 'X3' | 'X4' | 'X5' | 'X6' | 'A7';

/** A row (or column) of one of the years, added or taken away. */
export interface YearTerm {
  readonly year: 'this' | 'last';
  readonly term: string;
  readonly sign: 1 | -1;
}

/**
 * The figures of a row (or column) that are last year's: `from` names the rows (or columns) of
 * last year's table that are added up, in the same column (or row).
 */
export interface CarryOver {
  readonly table: string;
  readonly line: 'row' | 'column';
  readonly to: string;
  readonly from: readonly string[];
  readonly source: Source;
}

/** Report years an edition is used for; `to` is `null` while it is in force. */
export interface YearRange {
  readonly from: number;
  readonly to: number | null;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

/** Where a rule comes from, and how binding it is. */
export interface Source {
  readonly kind: 'official' | 'derived' | 'plausibility';
  readonly text: string;
}

/** What a prose section says of 信息处理费, from fields of its own. */
export interface ProcessingFees {
  /** The section whose text begins with the sentence. */
  readonly section: string;
  readonly label: string;
  readonly hint: string;
  readonly fields: readonly FeeField[];
  /** The sentence for no fees, and for fees; `{year}` and the ids of the fields are filled in. */
  readonly none: string;
  readonly sentence: string;
}

export interface FeeField {
  readonly id: 'notices' | 'charged' | 'received';
  readonly label: string;
  readonly hint: string;
  readonly cell: CellDefinition;
}

export type Section = ProseSection | TableSection;

interface SectionHeading {
  readonly id: string;
  /** The exact official heading with its number. */
  readonly heading: string;
  readonly aliases: readonly string[];
  readonly hint: string;
}

export interface ProseSection extends SectionHeading {
  readonly kind: 'prose';
  readonly topics: readonly Topic[];
  /** Advised length in characters; `null` when nothing is advised. */
  readonly adviceCharacters: number | null;
}

/** One of the subjects a prose section should treat. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

export interface TableSection extends SectionHeading {
  readonly kind: 'table';
  readonly table: Table;
}

export interface Table {
  readonly id: string;
  readonly caption: string;
  /** An example of what offices write in a note below the table. */
  readonly noteHint: string;
  /** Small tables drawn as one, from top to bottom. */
  readonly bands: readonly Band[];
  readonly print: PrintHints;
}

/**
 * Rows and columns that share a header. `grid` prints rows downwards; `line` prints the row
 * headers above the column headers and all values in one line.
 */
export interface Band {
  readonly layout: 'grid' | 'line';
  /** The row that introduces the band across the whole width; `null` when there is none. */
  readonly label: string | null;
  readonly aliases: readonly string[];
  /** What stands above the row headers; `null` in a `line`. */
  readonly corner: string | null;
  /** A header above all columns; `null` when there is none. */
  readonly columnsLabel: string | null;
  readonly columns: readonly ColumnHeader[];
  readonly rows: readonly RowHeader[];
}

interface Header {
  /** The English id: for a leaf, the part of a cell address. */
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly hint: string | null;
}

export type ColumnHeader = ColumnLeaf | ColumnGroup;

export interface ColumnLeaf extends Header {
  readonly kind: 'leaf';
  readonly cell: CellDefinition;
}

export interface ColumnGroup extends Header {
  readonly kind: 'group';
  readonly children: readonly ColumnHeader[];
}

export type RowHeader = RowLeaf | RowGroup;

export interface RowLeaf extends Header {
  readonly kind: 'leaf';
  /** The part of the label that is a note in brackets, set differently; part of `label`. */
  readonly remark: string | null;
}

export interface RowGroup extends Header {
  readonly kind: 'group';
  readonly children: readonly RowHeader[];
}

export interface PrintHints {
  /** Relative widths of the printed grid columns, row headers included. */
  readonly columnWidths: readonly number[];
  readonly typeSizePt: number;
  readonly rowHeightMm: number;
}

/**
 * A linear statement over cells of one table, repeated along its lines. With `line: 'column'`
 * it is stated once for each column and its terms are rows, and the reverse.
 * `sum` and `balance`: left = right. `bound`: left ≤ right. An empty side is zero.
 */
export interface Relation {
  readonly id: string;
  readonly kind: 'sum' | 'balance' | 'bound';
  readonly table: string;
  readonly line: 'row' | 'column';
  readonly lines: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly severity: Severity;
  /** The rule in the words of the form. */
  readonly text: string;
  readonly source: Source;
}

/** 必须改, 说明后可报, 提示. */
export type Severity = 'error' | 'warning' | 'notice';
