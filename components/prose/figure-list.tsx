import { useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import type { FigureState, ProseFigure } from '@/lib/prose-edit/prose-figures';
import { MOST_MARKED } from './claims-in';
import { figuresOf } from './editor-figures';
import { FigureActions } from './figure-bar';
import { figureText, referenceFor } from './figure-words';
import type { ProseView } from './prose-view';
import { selectIn } from './select-in';
import { useFigures, useShown } from './use-prose';

interface FigureListProps {
  readonly editor: FormEditor;
  readonly view: ProseView;
}

const NAMES: readonly (readonly [FigureState, string])[] = [
  ['disagrees', '与表格不一致'],
  ['blank', '等表格填好'],
  ['live', '随表更新'],
  ['agrees', '与表格一致'],
  ['untied', '不对应表格'],
];

/** All figures of the text with their state, for the keyboard and for reading aloud. */
export function FigureList({ editor, view }: FigureListProps) {
  const [isOpen, setOpen] = useState(false);
  const figures = useFigures(view);
  const isLong = useShown(view).text.length > MOST_MARKED;
  if (isLong) {
    return (
      <p className="mt-2 text-sm text-soft">
        文字超过{MOST_MARKED}字，为了不影响输入，文中的数字不再逐个标出；检查照常进行。
      </p>
    );
  }
  if (figures.length === 0) return null;
  return (
    <details className="mt-2 text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-soft">
        文中数字{figures.length}个：
        <Counts figures={figures} />
      </summary>
      {isOpen ? (
        <>
          <TieAll editor={editor} view={view} figures={figures} />
          <Items editor={editor} view={view} figures={figures} />
        </>
      ) : null}
    </details>
  );
}

interface FiguresProps extends FigureListProps {
  readonly figures: readonly ProseFigure[];
}

function Items({ editor, view, figures }: FiguresProps) {
  return (
    <ul className="mt-1 max-h-72 divide-y divide-line overflow-y-auto border-y border-line">
      {sorted(figures).map((figure) => (
        <li key={figure.start} className="py-1">
          <button
            type="button"
            className="text-left hover:text-accent"
            onClick={() => select(view, figure)}
          >
            <StateSign state={figure.state} />
            {figureText(editor.template, figure)}
          </button>
          {figure.state === 'untied' ? null : (
            <FigureActions editor={editor} view={view} figure={figure} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Figures that agree today may as well follow the tables. */
function TieAll({ editor, view, figures }: FiguresProps) {
  const figureAt = figuresOf(editor);
  const ties = figures.flatMap(({ state, live, claim, start, end }) => {
    if (state !== 'agrees' || live !== null) return [];
    const reference = referenceFor(editor.template, figureAt, claim);
    return reference === null ? [] : [{ start, end, stored: `{{${reference}}}` }];
  });
  if (ties.length === 0) return null;
  return (
    <Button look="quiet" className="mt-1" onClick={() => view.replaceAll(ties)}>
      把一致的{ties.length}个都改为随表数字
    </Button>
  );
}

function Counts({ figures }: { readonly figures: readonly ProseFigure[] }) {
  const counts = NAMES.map(([state, name]) => {
    const count = figures.filter((figure) => figure.state === state).length;
    return { state, text: `${name}${count}个`, count };
  }).filter(({ count }) => count > 0);
  return (
    <>
      {counts.map(({ state, text }, index) => (
        <span key={state} className={state === 'disagrees' ? 'font-medium text-error' : ''}>
          {index === 0 ? '' : '，'}
          {text}
        </span>
      ))}
    </>
  );
}

const SIGNS: Readonly<Record<FigureState, string>> = {
  disagrees: '✗',
  blank: '…',
  live: '⇄',
  agrees: '✓',
  untied: '·',
};

function StateSign({ state }: { readonly state: FigureState }) {
  return (
    <span aria-hidden="true" className="mr-1.5 inline-block w-4 text-center">
      {SIGNS[state]}
    </span>
  );
}

/** What needs a hand comes first. */
function sorted(figures: readonly ProseFigure[]): readonly ProseFigure[] {
  return NAMES.flatMap(([state]) => figures.filter((figure) => figure.state === state));
}

function select(view: ProseView, { start, end }: ProseFigure): void {
  const area = view.area();
  if (area === null) return;
  selectIn(area, start, end);
  view.select();
}
