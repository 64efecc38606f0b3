'use client';

import { type ClipboardEvent, type RefCallback, useCallback, useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { describedBy } from '@/components/ui/labelled';
import { cleanPaste } from './clean-paste';
import { fitHeight } from './fit-height';
import { insert } from './insert';

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
    const { text, note: found } = cleanPaste(pasted);
    setNote(found);
    if (found === '') return;
    event.preventDefault();
    insert({ editor, name, area: event.currentTarget }, text);
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
