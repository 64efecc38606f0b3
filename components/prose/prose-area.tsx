'use client';

import { type ClipboardEvent, type RefCallback, useCallback, useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { describedBy } from '@/components/ui/labelled';
import { cleanText, forbiddenIn, radicalsIn } from '@/lib/report/clean-text';
import { fitHeight } from './fit-height';

interface ProseAreaProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly id: string;
  readonly rows: number;
  readonly className: string;
  readonly label?: string;
}

/** A text of several lines that grows with its content and cleans what is pasted. */
export function ProseArea({ editor, name, id, rows, className, label }: ProseAreaProps) {
  const { ref, onBlur, ...field } = editor.registerField(name);
  const [note, setNote] = useState('');
  const attach: RefCallback<HTMLTextAreaElement> = useCallback(
    (element: HTMLTextAreaElement | null) => {
      ref(element);
      if (element !== null) fitHeight(element);
      return () => {
        ref(null);
      };
    },
    [ref],
  );
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    const found = foundIn(pasted);
    setNote(found);
    if (found === '') return;
    event.preventDefault();
    insert({ editor, name, area: event.currentTarget }, cleanText(pasted));
  };
  return (
    <>
      <textarea
        id={id}
        ref={attach}
        name={field.name}
        rows={rows}
        className={className}
        aria-label={label}
        aria-describedby={describedBy(id)}
        spellCheck={false}
        onBlur={onBlur}
        onPaste={paste}
        onInput={({ currentTarget }) => {
          editor.type(name, currentTarget.value);
          fitHeight(currentTarget);
        }}
      />
      <p role="status" className="text-sm text-notice empty:hidden">
        {note}
      </p>
    </>
  );
}

function foundIn(pasted: string): string {
  const forbidden = forbiddenIn(pasted);
  const radicals = radicalsIn(pasted);
  const found = [
    forbidden === 0 ? '' : `去掉了${forbidden}个不能打印的控制字符或残缺字符`,
    radicals === 0 ? '' : `把${radicals}个部首字符（如“⼀⾏”）换成了普通汉字`,
  ].filter((part) => part !== '');
  return found.length === 0 ? '' : `粘贴时${found.join('，')}。段落保持不变，按Ctrl+Z可撤销。`;
}

export interface InsertPlace {
  readonly editor: FormEditor;
  readonly name: string;
  readonly area: HTMLTextAreaElement;
}

/** Puts text at the cursor as one undo step, and the cursor behind it. */
export function insert({ editor, name, area }: InsertPlace, text: string): void {
  const { selectionStart, selectionEnd, value } = area;
  editor.enter({ [name]: value.slice(0, selectionStart) + text + value.slice(selectionEnd) });
  const end = selectionStart + text.length;
  area.setSelectionRange(end, end);
  fitHeight(area);
}
