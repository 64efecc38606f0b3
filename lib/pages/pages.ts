import type { FontRole } from './font-roles';
import type { Place, SetLine, TextPurpose } from './set-line';

/** Finished pages: everything that is drawn, with its place in points from the top left corner. */
export interface Pages {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
}

export interface Page {
  readonly number: number;
  /** In reading order. */
  readonly texts: readonly PlacedText[];
  readonly rules: readonly PlacedRule[];
  readonly fills: readonly PlacedFill[];
  /** The areas of the values, also of those that are blank. */
  readonly values: readonly PlacedValue[];
  /** The lines that show texts of fields; drawn by nobody. See `anchorsOn`. */
  readonly lines: readonly PlacedLine[];
  /** Where to point for fields that have no text. */
  readonly heads: readonly PlacedHead[];
  readonly watermark: Watermark | null;
}

/** One run of one font with even spacing. */
export interface PlacedText {
  readonly text: string;
  readonly font: FontRole;
  readonly sizePt: number;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** Points added after every character; negative where the line is set tight. */
  readonly spacing: number;
  readonly strong: boolean;
  readonly purpose: TextPurpose;
  /** The value that the text belongs to; `null` for all other text. */
  readonly address: string | null;
}

/** A straight line of `RULE_WIDTH`, horizontal or vertical. */
export interface PlacedRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PlacedFill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

export interface PlacedValue {
  readonly address: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text as it was set, for those who ask where its characters are. */
export interface PlacedLine {
  readonly set: SetLine;
  readonly place: Place;
  /** The top of the line. */
  readonly y: number;
  readonly height: number;
}

/** The part of a line that shows part of a field. */
export interface PlacedAnchor {
  readonly field: string;
  /** Place in the text of the field, in UTF-16 units, of each character of the line. */
  readonly starts: readonly number[];
  /** Where the part of the field ends. */
  readonly end: number;
  /** The left edges of the characters and the right edge of the last. */
  readonly edges: readonly number[];
  /** The top of the line. */
  readonly y: number;
  readonly height: number;
}

export interface PlacedHead {
  readonly field: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Large pale text across the page, turned about its middle. */
export interface Watermark {
  readonly text: string;
  readonly font: FontRole;
  readonly sizePt: number;
  readonly width: number;
  readonly centerX: number;
  readonly centerY: number;
  /** Clockwise. */
  readonly degrees: number;
}

export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  /** Counted from 1. */
  readonly page: number;
  /** The top of the line. */
  readonly y: number;
}
