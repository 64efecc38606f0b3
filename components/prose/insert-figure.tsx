import { useMemo, useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { figureOf, isReference, termsOf } from '@/lib/report/live-figures';
import { figuresOf } from './editor-figures';
import { choicesOf, type FigureChoice, foundIn, sumName } from './figure-choices';
import type { ProseView } from './prose-view';

interface InsertFigureProps {
  readonly editor: FormEditor;
  readonly view: ProseView;
}

/** Puts a figure that follows the tables at the cursor. */
export function InsertFigure({ editor, view }: InsertFigureProps) {
  const [place, setPlace] = useState<Place | null>(null);
  const close = () => setPlace(null);
  return (
    <>
      <Button look="quiet" onClick={() => setPlace(placeIn(view))}>
        插入数字
      </Button>
      <Modal
        title="插入表格里的数字"
        description="插入的数字随表更新：表格改了，文中的数字跟着改；导出的文件里是普通数字。"
        open={place !== null}
        onClose={close}
      >
        {place === null ? null : (
          <ChooseFigure
            editor={editor}
            onChoose={(reference) => {
              close();
              view.replace(place, `{{${reference}}}`);
            }}
          />
        )}
      </Modal>
    </>
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The dialog takes the focus; the text keeps its cursor. */
function placeIn(view: ProseView): Place {
  const area = view.area();
  return { start: area?.selectionStart ?? 0, end: area?.selectionEnd ?? 0 };
}

interface ChooseFigureProps {
  readonly editor: FormEditor;
  readonly onChoose: (reference: string) => void;
}

function ChooseFigure({ editor, onChoose }: ChooseFigureProps) {
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const groups = useMemo(() => choicesOf(editor, figuresOf(editor)), [editor]);
  const found = foundIn(groups, sought);
  const toggle = (reference: string) =>
    setPicked(
      picked.includes(reference)
        ? picked.filter((one) => one !== reference)
        : [...picked, reference],
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = found.flatMap(({ choices }) => choices);
        const reference = picked.length > 0 ? picked.join('+') : first?.reference;
        if (reference !== undefined && isReference(editor.template, reference)) onChoose(reference);
      }}
    >
      <label htmlFor="figure-sought" className="mt-4 mb-1 block font-medium">
        找哪个数字
      </label>
      <input
        id="figure-sought"
        className="field"
        autoComplete="off"
        placeholder="如：总计 新收、予以公开、行政复议"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className="mt-2 h-72 overflow-y-auto rounded border border-line px-3 py-1">
        {found.map(({ name, choices }) => (
          <fieldset key={name}>
            <legend className="pt-1.5 text-sm text-soft">{name}</legend>
            {choices.map((choice) => (
              <Choice
                key={choice.reference}
                choice={choice}
                isPicked={picked.includes(choice.reference)}
                onToggle={() => toggle(choice.reference)}
              />
            ))}
          </fieldset>
        ))}
        {found.length === 0 ? (
          <p className="py-3 text-soft">没有这样的数字，请换个说法，如表中的行名或列名。</p>
        ) : null}
      </div>
      <Picked editor={editor} picked={picked} />
      <Button type="submit" look="primary" disabled={!canAdd(editor, picked)}>
        插入
      </Button>
    </form>
  );
}

interface ChoiceProps {
  readonly choice: FigureChoice;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}

function Choice({ choice: { name, shown }, isPicked, onToggle }: ChoiceProps) {
  return (
    <label className="flex cursor-pointer items-baseline gap-2 py-0.5 hover:bg-wash">
      <input type="checkbox" checked={isPicked} onChange={onToggle} />
      <span className="min-w-0 flex-1">{name}</span>
      <span className="text-soft tabular-nums">{shown}</span>
    </label>
  );
}

interface PickedProps {
  readonly editor: FormEditor;
  readonly picked: readonly string[];
}

function Picked({ editor, picked }: PickedProps) {
  const reference = picked.join('+');
  const { template } = editor;
  return (
    <p role="status" className="my-3 min-h-6 text-sm">
      {picked.length === 0 ? '选一项就是这一格的数字，选几项就是几格相加。' : null}
      {picked.length > 0 && isReference(template, reference)
        ? `${termsOf(reference).length > 1 ? picked.map((one) => sumName(editor, one)).join('＋') : sumName(editor, reference)}：${figureOf(template, figuresOf(editor), reference).text}`
        : null}
      {picked.length > 0 && !isReference(template, reference)
        ? '金额不能与别的数字相加，请只选一项。'
        : null}
    </p>
  );
}

function canAdd({ template }: FormEditor, picked: readonly string[]): boolean {
  return picked.length > 0 && isReference(template, picked.join('+'));
}
