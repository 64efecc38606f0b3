/** The wording of the paragraph that sums up the tables; `{year}` and figures are filled in. */
export interface FiguresParagraph {
  /** The prose section it belongs to, and the topic whose heading it stands under. */
  readonly section: string;
  readonly topic: string;
  /** The first sentence; a part whose figure is zero is left out. */
  readonly opening: Opening;
  /** Counted by applicant, by result, and what was disputed; each a sentence with its items. */
  readonly applicants: FigureSentence;
  readonly results: FigureSentence;
  readonly disputes: DisputeSentence;
  /** Sums that are written about often, in the order offered. */
  readonly sums: readonly FigureItem[];
}

export interface Opening {
  /** Nothing came in and nothing was left from last year. */
  readonly nothing: string;
  /** Nothing came in, but something was left. */
  readonly onlyCarried: string;
  readonly received: FigureItem;
  readonly carriedIn: FigureItem;
  readonly concluded: FigureItem;
  readonly carriedOver: FigureItem;
}

/** A figure is the sum of its cells; cells that an edition has not are left out. */
export interface FigureItem {
  /** `{figure}` stands for the number. */
  readonly text: string;
  readonly cells: readonly string[];
}

export interface ItemWithParts extends FigureItem {
  /** Told in brackets in the long form. */
  readonly parts: readonly FigureItem[];
}

export interface FigureSentence {
  readonly lead: string;
  readonly items: readonly ItemWithParts[];
}

export interface DisputeSentence extends FigureSentence {
  /** Said when there was none. */
  readonly none: string;
}
