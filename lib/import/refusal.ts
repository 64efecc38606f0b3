/** Why a file cannot be read in. The words stand in `refusal-text.ts`. */
export interface Refusal {
  readonly code: RefusalCode;
  /** What the sentence names: a size, a limit, a kind of file; `''` when nothing. */
  readonly found: string;
}

export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'unpacks-too-large'
  | 'image'
  | 'scanned-pdf'
  | 'old-word'
  | 'old-excel'
  | 'encrypted'
  | 'damaged'
  | 'unknown-format'
  | 'not-a-report'
  | 'old-form'
  | 'took-too-long';
