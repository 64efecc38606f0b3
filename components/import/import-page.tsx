'use client';

import Link from 'next/link';
import { useState } from 'react';

import { Brand, SkipLink } from '@/components/ui/brand';
import type { Template } from '@/lib/template/template';
import type { DeskState, ImportDesk } from './import-desk';
import { IntakePage } from './intake-page';
import { ReceiptPage } from './receipt/receipt-page';
import { FIRST_VIEW } from './results/result-rows';
import { ResultsPage } from './results/results-page';
import { useImportDesk } from './use-import-desk';
import { useIncoming } from './use-incoming';
import { WaitingPage } from './waiting-page';

export function ImportPage({ templates }: { readonly templates: readonly Template[] }) {
  const [desk, state] = useImportDesk(templates);
  const isOver = useIncoming(desk.add);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="bg-accent-deep">
        <div className="mx-auto flex h-14 max-w-[110rem] items-center justify-between gap-4 px-5">
          <Brand />
          <Link href="/" className="rounded whitespace-nowrap text-white hover:underline">
            我的报告
          </Link>
        </div>
      </header>
      <View desk={desk} state={state} templates={templates} />
      {isOver ? <DropNote /> : null}
    </div>
  );
}

interface ViewProps {
  readonly desk: ImportDesk;
  readonly state: DeskState;
  readonly templates: readonly Template[];
}

function View({ desk, state, templates }: ViewProps) {
  const { entries, shown, open } = state;
  const [view, setView] = useState(FIRST_VIEW);
  const [last, setLast] = useState<number | null>(null);
  if (shown !== null && shown.id !== last) setLast(shown.id);
  if (entries.length < 2 && shown === null && last !== null) setLast(null);
  if (entries.length === 0 && view !== FIRST_VIEW) setView(FIRST_VIEW);
  const [only] = entries;
  if (only === undefined) return <IntakePage desk={desk} problem={null} />;
  if (shown !== null && open !== null) {
    return (
      <ReceiptPage
        key={shown.id}
        desk={desk}
        name={shown.name}
        open={open}
        isOneOfMany={entries.length > 1}
        templates={templates}
      />
    );
  }
  if (entries.length === 1 && only.state.kind === 'refused') {
    return <IntakePage desk={desk} problem={{ name: only.name, refusal: only.state.refusal }} />;
  }
  if (shown !== null)
    return <WaitingPage desk={desk} entry={shown} isOnly={entries.length === 1} />;
  return <ResultsPage {...{ desk, entries, view, last }} onView={setView} />;
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
