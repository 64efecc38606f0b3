'use client';

import { useState } from 'react';

import { Decisions } from './decisions';
import { DeskNotes } from './desk-notes';
import { DeskPages } from './desk-pages';
import { DeskSide } from './desk-side';
import { reasonOf } from './finding-reason';
import { ReviewBar } from './review-bar';
import { isOpen } from './threads';
import { useDecided } from './use-decided';
import { useNeighbourKeys } from './use-neighbour-keys';
import { useNeighbours } from './use-neighbours';
import { useOpened } from './use-opened';
import { type Desk, type DeskProps, useReviewDesk } from './use-review-desk';

interface ReviewDeskProps extends DeskProps {
  readonly problem: string | null;
  readonly onChanged: () => void;
}

export function ReviewDesk(props: ReviewDeskProps) {
  const { head, search, problem, onChanged } = props;
  const desk = useReviewDesk(props);
  const neighbours = useNeighbours(head.id, search);
  const [done, setDone] = useState({ text: '', count: 0 });
  const decided = useDecided(head, done.count);
  const [isSideOpen, setSideOpen] = useState(false);
  useNeighbourKeys(neighbours);
  useOpened(head, desk.routes, desk.copy?.number ?? null);
  const finish = (text: string) => {
    setDone(({ count }) => ({ text, count: count + 1 }));
    onChanged();
  };
  const isOffered = desk.mayWrite && decided.news === null;
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-0 flex-1 grid-rows-[auto_auto_minmax(0,1fr)_auto] overflow-clip focus-visible:outline-none"
    >
      <ReviewBar head={head} shown={desk.shown} search={search} neighbours={neighbours}>
        {head.mayReview ? (
          <DeskDecisions {...{ desk, isOffered }} onRefused={onChanged} onDone={finish} />
        ) : null}
      </ReviewBar>
      <DeskNotes {...{ desk, decided, neighbours, problem }} done={done.text} />
      <div className="grid min-h-0 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_26rem] 2xl:grid-cols-[minmax(0,1fr)_34rem]">
        <section
          aria-label="报告"
          className={`min-h-0 min-w-0 lg:block ${isSideOpen ? 'hidden' : ''}`}
        >
          <DeskPages desk={desk} onChosen={() => setSideOpen(true)} />
        </section>
        <section
          aria-label="检查、批注和数据"
          className={`min-h-0 min-w-0 border-l border-line lg:block ${isSideOpen ? '' : 'hidden'}`}
        >
          <h2 className="sr-only">检查、批注和数据</h2>
          <DeskSide desk={desk} onGo={() => setSideOpen(false)} />
        </section>
      </div>
      <SmallSwitch isSideOpen={isSideOpen} onSide={setSideOpen} />
    </main>
  );
}

interface DeskDecisionsProps {
  readonly desk: Desk;
  readonly isOffered: boolean;
  readonly onRefused: () => void;
  readonly onDone: (text: string) => void;
}

function DeskDecisions({ desk, ...handing }: DeskDecisionsProps) {
  const { head, copy, shown, routes, threads } = desk;
  if (copy === null) return null;
  return (
    <Decisions
      head={head}
      number={shown}
      template={copy.template}
      routes={routes}
      open={threads.filter(isOpen)}
      doubts={doubtsOf(desk)}
      {...handing}
    />
  );
}

function doubtsOf({ copy, findings }: Desk): readonly string[] {
  if (copy === null) return [];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const unexplained = findings.filter(
    (finding) => finding.severity === 'warning' && reasonOf(copy, finding) === '',
  ).length;
  const explained = findings.filter(({ severity }) => severity === 'warning').length - unexplained;
  return [
    ...(errors === 0 ? [] : [`检查有${errors}处必须改`]),
    ...(unexplained === 0 ? [] : [`有${unexplained}处说明后可报，单位没有说明原因`]),
    ...(explained === 0 ? [] : [`有${explained}处说明后可报，单位说明了原因`]),
  ];
}

interface SmallSwitchProps {
  readonly isSideOpen: boolean;
  readonly onSide: (isOpen: boolean) => void;
}

/** Small screens show one thing at a time. */
function SmallSwitch({ isSideOpen, onSide }: SmallSwitchProps) {
  const choices = [
    [false, '报告'],
    [true, '检查、批注'],
  ] as const;
  return (
    <nav aria-label="切换视图" className="grid grid-cols-2 border-t border-line bg-paper lg:hidden">
      {choices.map(([choice, name]) => (
        <button
          key={name}
          type="button"
          aria-pressed={isSideOpen === choice}
          onClick={() => onSide(choice)}
          className="border-t-3 border-transparent py-2.5 focus-visible:-outline-offset-2 aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-accent"
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
