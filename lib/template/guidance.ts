/** Help for those who write the prose, and what some of it has to say. */
export interface Guidance {
  readonly topics: readonly TopicSigns[];
  readonly duties: readonly Duty[];
  readonly fees: FeeDuty;
  readonly examples: readonly Example[];
}

/** What a topic of a section is recognised by as written. */
export interface TopicSigns {
  readonly topic: string;
  /** Words of its heading. */
  readonly headings: readonly string[];
  /** Words that a text about something else does not use. */
  readonly words: readonly string[];
}

/** What agencies of a kind have to add. */
export interface Duty {
  readonly kind: string;
  /** Where it is expected; saying it anywhere will do. */
  readonly section: string;
  readonly topic: string;
  readonly hint: string;
  /** The rule that asks for it. */
  readonly source: string;
  readonly parts: readonly { readonly label: string; readonly words: readonly string[] }[];
}

/** That a section says something of 信息处理费, even that there was none. */
export interface FeeDuty {
  /** The first report year. */
  readonly from: number;
  /** Any of these in its section, or the first of them anywhere. */
  readonly words: readonly string[];
  /** The rule that asks for it. */
  readonly source: string;
}

/** Wording to adapt; `{year}` is filled in, and figures of the tables stand in double braces. */
export interface Example {
  readonly id: string;
  readonly section: string;
  /** `null` where it belongs to no topic of its own. */
  readonly topic: string | null;
  readonly situation: string;
  readonly text: string;
  /** The kinds of agency it is for; `null` for all. */
  readonly kinds: readonly string[] | null;
}
