'use client';

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';

import { countsText } from '@/lib/import/receipt-text';
import { tablesNotFound } from '@/lib/import/unread-rows';
import type { Template } from '@/lib/template/template';
import { ClearButton } from '../clear-button';
import type { ImportDesk } from '../import-desk';
import type { OpenImport } from '../import-entry';
import { answerByKey } from './answer-keys';
import { IssueList } from './issue-list';
import { ListButtons, type ListWays } from './list-buttons';
import { markedText } from './marked-text';
import { QuestionCard } from './question-card';
import { ReceiptActions } from './receipt-actions';
import { ReceiptDetails } from './receipt-details';
import { useReceiptSession } from './receipt-session';
import { SourcePane } from './source-pane';

interface ReceiptPageProps {
  readonly desk: ImportDesk;
  readonly name: string;
  readonly open: OpenImport;
  /** `null` when it is the only file. */
  readonly list: ListWays | null;
  readonly templates: readonly Template[];
}

export type Pane = 'source' | 'receipt' | 'issues';

/** One file: the original on the left, what was read of it on the right. */
export function ReceiptPage({ desk, name, open, list, templates }: ReceiptPageProps) {
  const session = useReceiptSession(desk, open);
  const marked = useMemo(
    () => markedText(open.original.receipt, session.at),
    [open.original, session.at],
  );
  const [pane, setPane] = useState<Pane>('receipt');
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus(), []);
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (answerByKey(session, event.nativeEvent)) event.preventDefault();
  };
  return (
    <main
      id="main"
      ref={root}
      tabIndex={-1}
      onKeyDown={keyDown}
      className="mx-auto flex w-full max-w-[110rem] flex-1 flex-col px-5 py-4 outline-none lg:h-[calc(100dvh-3.5rem)] lg:flex-none"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-xl font-semibold wrap-anywhere">{name}</h1>
          <Summary open={open} />
        </div>
        <ReceiptActions session={session} templates={templates} onTaken={desk.took}>
          {list === null ? (
            <ClearButton
              label="换一份"
              loss="您确认过的内容还没有作为草稿打开，换一份就没有了。"
              isAsked={desk.hasUntaken}
              onClear={desk.clear}
            />
          ) : (
            <ListButtons {...list} />
          )}
        </ReceiptActions>
      </div>
      <PaneSwitch pane={pane} onPane={setPane} issues={open.findings.length} />
      <div className="mt-3 grid min-h-0 flex-1 gap-4 lg:grid-cols-[minmax(0,9fr)_minmax(0,11fr)]">
        <SourcePane
          source={open.original.source}
          place={session.place}
          marked={marked}
          isHiddenOnSmall={pane !== 'source'}
        />
        <div className={`min-h-0 flex-col gap-3 lg:flex ${pane === 'source' ? 'hidden' : 'flex'}`}>
          <QuestionCard session={session} />
          {pane === 'issues' ? (
            <IssueList session={session} />
          ) : (
            <ReceiptDetails session={session} />
          )}
        </div>
      </div>
    </main>
  );
}

function Summary({ open }: { readonly open: OpenImport }) {
  const { template, report, receipt } = open.imported;
  const lost = tablesNotFound(template, receipt.cells);
  const isYearKnown = receipt.fields.every(
    ({ field, state }) => field !== 'year' || state !== 'missing',
  );
  return (
    <div className="mt-0.5 text-soft">
      <p>
        {report.agency.name === '' ? '没有读到机关名称' : report.agency.name}
        {'，'}
        {isYearKnown ? `${report.year}年度` : '没有读到年度'}
        {`，${template.edition}年版格式`}
      </p>
      <p role="status">{countsText(receipt)}</p>
      {lost.length > 0 ? (
        <p className="font-medium text-warning">
          没有认出表格：{lost.map((heading) => `“${heading}”`).join('、')}，请对照原文。
        </p>
      ) : null}
      {receipt.edition.contradictsYear ? (
        <p className="font-medium text-warning">
          表格是{template.edition}年版的，与{report.year}年度应当使用的格式不一致。
        </p>
      ) : null}
    </div>
  );
}

interface PaneSwitchProps {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly issues: number;
}

function PaneSwitch({ pane, onPane, issues }: PaneSwitchProps) {
  const panes = [
    ['source', '原文', 'lg:hidden'],
    ['receipt', '回执', ''],
    ['issues', `只看问题（${issues}）`, ''],
  ] as const;
  return (
    <fieldset className="mt-3 flex gap-1 border-b border-edge lg:justify-end">
      <legend className="sr-only">看什么</legend>
      {panes.map(([id, label, extra]) => (
        <button
          key={id}
          type="button"
          aria-pressed={pane === id}
          onClick={() => onPane(id)}
          className={`rounded-t px-4 py-1.5 aria-pressed:bg-accent aria-pressed:text-white ${extra}`}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
