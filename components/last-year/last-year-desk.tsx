'use client';

import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import type { LastYear } from '@/lib/report/report';
import type { LastYearAnswer } from '@/lib/sync/last-year-answer';
import type { Template } from '@/lib/template/template';
import { useStoredLastYear } from './use-stored-last-year';

const TakeDialog = lazy(async () => {
  const { TakeDialog: component } = await import('./take-dialog');
  return { default: component };
});

/** Where last year's report can be asked for. */
export interface LastYearDesk {
  readonly canWrite: boolean;
  /** What the store has; `null` without an account, or while it has none. */
  readonly stored: LastYearAnswer | null;
  /** Opens the dialog, for a report from the store or to choose a file. */
  ask(lastYear: LastYear | null): void;
}

const Desk = createContext<LastYearDesk | null>(null);

/** `null` where the form stands by itself. */
export function useLastYearDesk(): LastYearDesk | null {
  return useContext(Desk);
}

interface LastYearDeskProps {
  readonly editor: FormEditor;
  readonly templates: readonly Template[];
  /** The id of a report on the server; `null` for a draft of this browser. */
  readonly report: string | null;
  readonly canWrite: boolean;
  readonly children: ReactNode;
}

interface Asked {
  readonly lastYear: LastYear | null;
}

export function LastYearProvider(props: LastYearDeskProps) {
  const { editor, templates, report, canWrite, children } = props;
  const stored = useStoredLastYear(report);
  const [asked, setAsked] = useState<Asked | null>(null);
  const desk = useMemo(
    () => ({ canWrite, stored, ask: (lastYear: LastYear | null) => setAsked({ lastYear }) }),
    [canWrite, stored],
  );
  return (
    <Desk value={desk}>
      {children}
      {asked === null ? null : (
        <Suspense>
          <TakeDialog
            editor={editor}
            templates={templates}
            stored={stored}
            start={asked.lastYear}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </Desk>
  );
}
