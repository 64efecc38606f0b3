import type { Finding } from '@/lib/findings/finding';
import type { Answers } from '@/lib/import/answer-cells';
import type { Imported } from '@/lib/import/imported';

/** Everything that is known about one file. */
export interface Checkup {
  /** With the answers in it. */
  readonly imported: Imported;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  /** The day on which it was made, as an ISO date. */
  readonly date: string;
}
