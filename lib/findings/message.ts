/** The words for a finding: what is wrong, and what to do. */
export interface Message {
  readonly title: string;
  readonly text: string;
}
