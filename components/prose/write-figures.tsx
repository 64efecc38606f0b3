import { useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { draftParagraph, type ParagraphLength } from '@/lib/paragraphs/draft-paragraph';
import { paragraphPlace } from '@/lib/paragraphs/paragraph-place';
import { shownProse } from '@/lib/prose-edit/shown-prose';
import { figuresOf } from './editor-figures';
import type { ProseView } from './prose-view';

interface WriteFiguresProps {
  readonly editor: FormEditor;
  readonly view: ProseView;
}

const LENGTHS: readonly (readonly [ParagraphLength, string, string])[] = [
  ['short', '短', '收到、办结和结转的件数'],
  ['medium', '中', '加上办理结果和复议诉讼'],
  ['long', '详', '再加上申请人和各项明细'],
];

/** Drafts the paragraph that sums up the tables. */
export function WriteFigures({ editor, view }: WriteFiguresProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const close = () => setCursor(null);
  return (
    <>
      <Button look="quiet" onClick={() => setCursor(view.area()?.selectionEnd ?? 0)}>
        写出数据段落
      </Button>
      <Modal
        title="写出数据段落"
        description="按表格写好依申请公开的情况，为零的不写。插入后可以随意修改，数字随表更新。"
        open={cursor !== null}
        onClose={close}
      >
        {cursor === null ? null : (
          <ChooseLength
            editor={editor}
            onChoose={(stored) => {
              close();
              const { text } = view.shown();
              const { at, before, after } = paragraphPlace(editor.template, text, cursor);
              view.replace({ start: at, end: at }, `${before}${stored}${after}`);
            }}
          />
        )}
      </Modal>
    </>
  );
}

interface ChooseLengthProps {
  readonly editor: FormEditor;
  readonly onChoose: (stored: string) => void;
}

function ChooseLength({ editor, onChoose }: ChooseLengthProps) {
  const [length, setLength] = useState<ParagraphLength>('medium');
  const { template, year } = editor;
  const figureAt = figuresOf(editor);
  const { stored, isIncomplete } = draftParagraph(template, { year, figureAt }, length);
  const { text } = shownProse(template, figureAt, stored);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(stored);
      }}
    >
      <fieldset className="mt-4 space-y-1">
        <legend className="mb-1 font-medium">写多长</legend>
        {LENGTHS.map(([id, label, hint]) => (
          <label key={id} className="flex cursor-pointer items-baseline gap-2">
            <input
              type="radio"
              name="paragraph-length"
              checked={length === id}
              onChange={() => setLength(id)}
            />
            <span className="font-medium">{label}</span>
            <span className="text-soft">{hint}</span>
          </label>
        ))}
      </fieldset>
      <p className="mt-3 mb-1 font-medium">预览（{text.length}字）</p>
      <p
        aria-live="polite"
        className="max-h-60 overflow-y-auto rounded border border-line bg-canvas px-3 py-2"
      >
        {text}
      </p>
      {isIncomplete ? (
        <p className="mt-2 text-sm text-warning">
          表格还有空格，空着的项没有写进去；先把表格填完，再写会更完整。
        </p>
      ) : null}
      <Button type="submit" look="primary" className="mt-4">
        插入
      </Button>
    </form>
  );
}
