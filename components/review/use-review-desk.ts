import { useEffect, useMemo, useState } from 'react';

import { keyOfFinding } from '@/components/findings/key-of-finding';
import type { Picked, ScrollTarget } from '@/components/pages/mark';
import type { Finding } from '@/lib/findings/finding';
import { textsOfReport } from '@/lib/report/report-texts';
import { commentsSchema, type ReportHead } from '@/lib/sync/review-answers';
import { fieldsOfFinding } from './finding-marks';
import type { ReviewPageProps } from './review-props';
import { type ReportRoutes, reportRoutes, type Sent } from './send';
import type { SideTab } from './side-tabs';
import { rangeOf, type Thread, threadsOf } from './threads';
import { type Changes, useChanges } from './use-changes';
import { findingsOf, type ReadCopy, type ServedCopy, useCopy } from './use-copy';
import { usePicked } from './use-picked';
import { type Served, useServed } from './use-served';

/** Everything that the parts of the reviewer's page share. */
export interface Desk {
  readonly head: ReportHead;
  readonly routes: ReportRoutes;
  /** The number of the copy that is shown. */
  readonly shown: number;
  readonly newest: number;
  readonly show: (number: number) => void;
  readonly served: ServedCopy;
  readonly copy: ReadCopy | null;
  readonly findings: readonly Finding[];
  readonly comments: Served<unknown>;
  readonly threads: readonly Thread[];
  readonly changes: Changes;
  readonly tab: SideTab;
  readonly openTab: (tab: SideTab) => void;
  /** The comment, finding or change that is looked at. */
  readonly active: string | null;
  readonly setActive: (id: string | null) => void;
  readonly target: ScrollTarget | null;
  readonly goTo: (field: string) => void;
  readonly goToThread: (thread: Thread) => void;
  readonly goToFinding: (finding: Finding) => void;
  readonly picked: Picked | null;
  readonly pick: (picked: Picked | null) => void;
  readonly comment: (picked: Picked, text: string) => Promise<Sent>;
  /** Whether the reader may write on the copy that is shown. */
  readonly mayWrite: boolean;
}

const MOST_QUOTED = 5000;

export interface DeskProps extends ReviewPageProps {
  readonly head: ReportHead;
}

export function useReviewDesk(props: DeskProps): Desk {
  const { head, templates, start, person } = props;
  const newest = head.copies.at(-1)?.number ?? 0;
  const routes = useMemo(() => reportRoutes(head.id, person.id), [head.id, person.id]);
  const [shown, show] = useState(start.copy ?? newest);
  const [tab, setTab] = useState<SideTab>(start.before === null ? 'findings' : 'changes');
  const [isCompared, setCompared] = useState(start.before !== null);
  const [picked, pick] = usePicked(head.id);
  const served = useCopy(templates, { report: head.id, number: shown });
  const { copy } = served;
  const findings = useMemo(() => (copy === null ? [] : findingsOf(copy)), [copy]);
  const comments = useServed(`/api/reports/${head.id}/comments`, commentsSchema);
  const threads = useMemo(() => threadsOf(comments.value?.comments ?? []), [comments.value]);
  const compared = isCompared ? copy : null;
  const changes = useChanges({ templates, head, copy: compared, shown, start: start.before });
  const openTab = (next: SideTab) => {
    setTab(next);
    if (next === 'changes') setCompared(true);
  };
  useEffect(() => {
    if (picked !== null) setTab('comments');
  }, [picked]);
  return {
    ...{ head, routes, shown, newest, show, served, copy, findings, comments, threads, changes },
    ...{ tab, openTab, picked, pick },
    ...usePlaces(copy),
    comment: ({ field, quote, start: at }, text) =>
      routes.comment({ number: shown, field, quote: quote.slice(0, MOST_QUOTED), start: at, text }),
    mayWrite: head.mayReview && shown === newest,
  };
}

type Places = Pick<Desk, 'active' | 'setActive' | 'target' | 'goTo' | 'goToThread' | 'goToFinding'>;

function usePlaces(copy: ReadCopy | null): Places {
  const [active, setActive] = useState<string | null>(null);
  const [target, setTarget] = useState<ScrollTarget | null>(null);
  const goTo = (field: string) => setTarget({ field });
  const goToThread = ({ comment }: Thread) => {
    setActive(comment.id);
    if (copy === null || comment.field === '') return;
    const range = rangeOf(comment, textsOfReport(copy.template, copy.report));
    setTarget({ field: comment.field, ...(range === undefined ? {} : { range }) });
  };
  const goToFinding = (finding: Finding) => {
    setActive(keyOfFinding(finding));
    const [first] = copy === null ? [] : fieldsOfFinding(copy.template, finding);
    if (first !== undefined) setTarget({ field: first });
  };
  return { active, setActive, target, goTo, goToThread, goToFinding };
}
