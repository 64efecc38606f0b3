import type { FormEditor } from '@/components/form/form-editor';
import type { CopyKey } from '@/lib/storage/copy-store';
import type { Collision } from '@/lib/sync/copy-state';
import type { OpenedReport } from '@/lib/sync/report-answers';
import type { ReportState } from '@/lib/sync/report-state';
import type { Received } from './collision-texts';
import type { Problem, SaveStatus } from './save-status';

/** What the page around the form shows of a served report; a new object after every change. */
export interface ServedView {
  readonly status: SaveStatus;
  readonly problem: Problem | null;
  /** Changes and collisions that the server has not got. */
  readonly waiting: number;
  /** Why the server does not take a text; `null` while it takes all. */
  readonly refusal: string | null;
  /** The newest revision of the report that is on the screen. */
  readonly known: number;
  readonly collisions: readonly Collision[];
  readonly opened: OpenedReport;
  readonly reportState: ReportState;
  /** Whether the form takes texts now. */
  readonly canWrite: boolean;
  /** What others changed last; `null` for nothing. */
  readonly received: Received | null;
}

/** One served report in the form: every edit goes to the journal at once, and to the server. */
export interface ServedSession {
  readonly key: CopyKey;
  readonly editor: FormEditor;
  view(): ServedView;
  subscribe(listener: () => void): () => void;
  choose(name: string, text: string): void;
  /** Goes to the server at once. */
  sync(): void;
  /** Reads the head of the report again, after a step such as submitting. */
  reopen(opened: OpenedReport): void;
  /** Called when the page may end. */
  leave(): void;
  close(): void;
}
