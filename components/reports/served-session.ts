import { callServer } from '@/components/account/call-server';
import { createEditor } from '@/components/form/create-editor';
import type { FormEditor } from '@/components/form/form-editor';
import { createIdleTask } from '@/components/workspace/idle-task';
import { checkReport } from '@/lib/checks/check-report';
import type { CopyKey, LoadedCopy } from '@/lib/storage/copy-store';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import { dropUnsaved, type UnsavedText } from '@/lib/storage/unsaved-edits';
import { type Collision, shownText } from '@/lib/sync/copy-state';
import { type OpenedReport, openedReportSchema } from '@/lib/sync/report-answers';
import { isOpenForWriting } from '@/lib/sync/report-state';
import type { Template } from '@/lib/template/template';
import { collisionNotes, type Received, receivedFrom } from './collision-texts';
import { createExchangeLoop, type ExchangeLoop } from './exchange-loop';
import { leavePage, localKeyOf } from './leave-page';
import { reportPath } from './report-path';
import { statusOf } from './save-status';
import { createServedCopy, type ServedCopy } from './served-copy';
import type { ServedSession, ServedView } from './served-view';
import { createTypingWatch, type TypingWatch } from './typing-watch';

export interface ServedStart {
  readonly key: CopyKey;
  readonly database: DraftDatabase | null;
  readonly template: Template;
  readonly owner: string;
  readonly opened: OpenedReport;
  readonly kept: LoadedCopy;
  /** What the page before could not put into the journal. */
  readonly unsaved: readonly UnsavedText[];
  /** Another page of this browser may have the report. */
  readonly isOwner: boolean;
}

interface Parts extends Unseen {
  view: ServedView;
}

interface Unseen {
  readonly start: ServedStart;
  readonly copy: ServedCopy;
  readonly editor: FormEditor;
  readonly loop: ExchangeLoop;
  readonly watch: TypingWatch;
  readonly listeners: Set<() => void>;
  /** Typed since the journal had everything. */
  readonly unkept: Map<string, string>;
  opened: OpenedReport;
  received: Received | null;
  collisions: readonly Collision[];
  /** The collisions that are marked in the form. */
  flagged: object | null;
  isReadingHead: boolean;
  /** Whether edits are kept outside the journal, for the page that comes next. */
  hasNet: boolean;
}

export function createServedSession(start: ServedStart): ServedSession {
  const parts = partsOf(start);
  const { copy, editor, loop, watch, listeners } = parts;
  // Fields that the page before could not keep count as typed now.
  const unkept = start.unsaved.filter(({ name, text }) => text !== shownText(copy.state(), name));
  if (start.isOwner && unkept.length > 0) {
    save(parts, unkept);
    editor.receive(Object.fromEntries(unkept.map(({ name, text }) => [name, text])));
  }
  if (copy.hasWaiting()) loop.now();
  changed(parts);
  return {
    key: start.key,
    editor,
    view: () => parts.view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (name, text) => {
      copy.choose(name, text);
      loop.now();
    },
    sync: () => {
      copy.retryLocal();
      loop.now();
    },
    reopen: (opened) => {
      parts.opened = opened;
      copy.hear(opened);
      changed(parts);
    },
    leave: () => {
      parts.hasNet ||= parts.unkept.size > 0;
      leavePage({ key: start.key, owner: start.owner, unkept: parts.unkept, copy });
    },
    close: () => {
      loop.close();
      watch.close();
    },
  };
}

function partsOf(start: ServedStart): Parts {
  const { key, database, owner, opened, kept, template } = start;
  const watch = createTypingWatch();
  const copy = createServedCopy({
    ...{ key, database, owner, opened, kept },
    call: (method, route, body) => callServer(method, reportPath(key, route), body),
    isBusy: (name) => watch.isTyping(parts.editor, name),
    onReceived: (texts) => receive(parts, texts),
    onChange: () => changed(parts),
  });
  const names = [...Object.keys(copy.state().fields), ...kept.pending.map(({ name }) => name)];
  const unseen: Unseen = {
    ...{ start, copy, watch, opened },
    editor: createEditor({
      template,
      year: opened.report.year,
      texts: Object.fromEntries(names.map((name) => [name, shownText(copy.state(), name)])),
      check: (report) => checkReport(template, report),
      save: (texts) => save(parts, texts),
      later: createIdleTask(),
      now: () => performance.now(),
    }),
    loop: createExchangeLoop({
      exchange: copy.exchange,
      hasWaiting: copy.hasWaiting,
      isSeen: () => document.visibilityState === 'visible',
    }),
    listeners: new Set(),
    unkept: new Map(),
    received: null,
    collisions: Object.values(copy.state().collisions),
    flagged: null,
    isReadingHead: false,
    hasNet: start.isOwner && start.unsaved.length > 0,
  };
  const parts: Parts = { ...unseen, view: viewOf(unseen) };
  return parts;
}

function save({ copy, loop, watch, unkept }: Parts, texts: readonly UnsavedText[]): void {
  for (const { name, text } of texts) {
    watch.typed(name);
    unkept.set(name, text);
  }
  copy.type(texts);
  loop.typed();
}

function receive(parts: Parts, texts: Readonly<Record<string, string>>): void {
  parts.editor.receive(texts);
  const received = receivedFrom(parts.copy.state(), Object.keys(texts), Date.now());
  if (received === null) return;
  parts.received = received;
  changed(parts);
}

function changed(parts: Parts): void {
  const { copy, editor, listeners, unkept } = parts;
  if (copy.isKept()) unkept.clear();
  if (copy.isKept() && parts.hasNet) {
    parts.hasNet = false;
    dropUnsaved(localKeyOf(parts.start.key));
  }
  const { collisions } = copy.state();
  if (collisions !== parts.flagged) {
    parts.flagged = collisions;
    parts.collisions = Object.values(collisions);
    editor.flag(collisionNotes(parts.collisions));
  }
  parts.view = viewOf(parts);
  if (copy.state().reportState !== parts.opened.state) void readHead(parts);
  for (const listener of listeners) listener();
}

function viewOf({ start, copy, opened, received, collisions }: Unseen): ServedView {
  const facts = copy.facts();
  const { reportState, known, held } = copy.state();
  // What waits behind the field that is typed in is not on the screen yet.
  const hidden = Object.values(held).map(({ revision }) => revision);
  const isRefused = facts.problem?.kind === 'refused' || facts.problem?.kind === 'other-account';
  return {
    status: statusOf(facts),
    problem: facts.problem,
    waiting: facts.waiting + facts.refused + facts.asked,
    refusal: facts.refusal,
    ...{ collisions, opened, reportState },
    known: Math.min(known, ...hidden.map((revision) => revision - 1)),
    received,
    canWrite: start.isOwner && opened.canWrite && isOpenForWriting(reportState) && !isRefused,
  };
}

/** The state of the report is not what it was when its head was read. */
async function readHead(parts: Parts): Promise<void> {
  if (parts.isReadingHead) return;
  parts.isReadingHead = true;
  const answer = await callServer('GET', reportPath(parts.start.key, ''));
  parts.isReadingHead = false;
  const read = answer.ok ? openedReportSchema.safeParse(answer.value) : null;
  if (read?.success !== true) return;
  parts.opened = read.data;
  parts.copy.hear(read.data);
  changed(parts);
}
