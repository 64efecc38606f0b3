import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import type { ProseFigure } from '@/lib/prose-edit/prose-figures';
import { termsOf } from '@/lib/report/live-figures';
import { figuresOf } from './editor-figures';
import { figureText, referenceFor } from './figure-words';
import type { ProseView } from './prose-view';
import { useFigureAtCursor } from './use-prose';

interface FigureBarProps {
  readonly editor: FormEditor;
  readonly view: ProseView;
}

const LOOKS: Readonly<Record<ProseFigure['state'], string>> = {
  live: 'border-accent bg-wash',
  blank: 'border-warning bg-warning-wash',
  agrees: 'border-good bg-good-wash',
  disagrees: 'border-error bg-error-wash',
  untied: 'border-edge bg-canvas',
};

/** What the figure at the cursor is, and what can be done about it. */
export function FigureBar({ editor, view }: FigureBarProps) {
  const figure = useFigureAtCursor(view);
  const shown = figure === null || figure.state === 'untied' ? null : figure;
  const look = shown === null ? '' : `mt-2 rounded border-l-4 px-3 py-1.5 ${LOOKS[shown.state]}`;
  return (
    <div className={`text-sm ${look}`}>
      <p role="status">{shown === null ? '' : figureText(editor.template, shown)}</p>
      {shown === null ? null : <FigureActions editor={editor} view={view} figure={shown} />}
    </div>
  );
}

interface FigureActionsProps extends FigureBarProps {
  readonly figure: ProseFigure;
}

export function FigureActions({ editor, view, figure }: FigureActionsProps) {
  const { claim, live, state } = figure;
  const correction = state === 'disagrees' ? (claim?.correction ?? null) : null;
  const isTiedRight = live !== null && state !== 'disagrees';
  const reference = isTiedRight ? null : referenceFor(editor.template, figuresOf(editor), claim);
  const cells = live === null ? (claim?.cells ?? []) : termsOf(live.reference);
  const [first] = cells;
  const put = (stored: string) => view.replace(placeOf(figure), stored);
  return (
    <div className="flex flex-wrap gap-x-1">
      {correction === null ? null : (
        <Button look="quiet" onClick={() => put(correction)}>
          改为{correction}
        </Button>
      )}
      {reference === null ? null : (
        <Button look="quiet" onClick={() => put(`{{${reference}}}`)}>
          改为随表数字
        </Button>
      )}
      {live === null ? null : (
        <Button look="quiet" onClick={() => put(figure.text)}>
          改为普通文字
        </Button>
      )}
      {first === undefined ? null : (
        <Button look="quiet" onClick={() => editor.focus(first)}>
          去看表格
        </Button>
      )}
    </div>
  );
}

/** A claim may begin before a live figure or end behind it. */
function placeOf({ start, end, live, claim }: ProseFigure) {
  return live === null && claim !== null ? claim : { start, end };
}
