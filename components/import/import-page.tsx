'use client';

import type { ReactNode } from 'react';

import type { Template } from '@/lib/template/template';
import type { DeskState, ImportDesk } from './import-desk';
import type { Incoming } from './import-entry';
import { IntakePage } from './intake-page';
import { ReceiptPage } from './receipt/receipt-page';
import { neighboursOf } from './results/result-rows';
import { ResultsPage } from './results/results-page';
import { useFileHistory } from './use-file-history';
import { useImportDesk } from './use-import-desk';
import { useIncoming } from './use-incoming';
import { useTakenFiles } from './use-taken-files';
import { WaitingPage } from './waiting-page';

interface ImportPageProps {
  readonly templates: readonly Template[];
  /** The bar at the top. */
  readonly header: ReactNode;
}

export function ImportPage({ templates, header }: ImportPageProps) {
  const [desk, state] = useImportDesk(templates);
  const take = useTakenFiles(desk, templates);
  const isOver = useIncoming(take);
  return (
    <div className="flex min-h-dvh flex-col">
      {header}
      <View {...{ desk, state, templates, take }} />
      {isOver ? <DropNote /> : null}
    </div>
  );
}

interface ViewProps {
  readonly desk: ImportDesk;
  readonly state: DeskState;
  readonly templates: readonly Template[];
  readonly take: (files: readonly Incoming[]) => void;
}

function View({ desk, state, templates, take }: ViewProps) {
  const { entries, shown, open } = state;
  const { show, move, toList } = useFileHistory(desk, state);
  const [only] = entries;
  if (only === undefined) return <IntakePage take={take} problem={null} />;
  if (shown !== null && open !== null) {
    return (
      <ReceiptPage
        key={shown.id}
        desk={desk}
        name={shown.name}
        open={open}
        list={entries.length > 1 ? { toList, move, ...neighboursOf(state, shown.id) } : null}
        templates={templates}
      />
    );
  }
  if (entries.length === 1 && only.state.kind === 'refused') {
    return <IntakePage take={take} problem={{ name: only.name, refusal: only.state.refusal }} />;
  }
  if (shown !== null) {
    return <WaitingPage desk={desk} entry={shown} toList={entries.length > 1 ? toList : null} />;
  }
  return <ResultsPage desk={desk} state={state} onShow={show} />;
}

function DropNote() {
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-accent-deep/70">
      <p className="rounded-lg border-2 border-dashed border-white px-10 py-8 text-xl text-white">
        松开鼠标，开始读取
      </p>
    </div>
  );
}
