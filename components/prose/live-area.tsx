import { type ClipboardEvent, useMemo, useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { describedBy } from '@/components/ui/labelled';
import { pathOf } from '@/lib/report/field-names';
import { FigureBar } from './figure-bar';
import { FigureList } from './figure-list';
import { MarkedLayer } from './marked-layer';
import { copyProse, pasteProse } from './prose-clipboard';
import { ProseTools } from './prose-tools';
import { createProseView } from './prose-view';

interface LiveAreaProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly id: string;
  readonly rows: number;
  readonly className: string;
  readonly label?: string;
}

/**
 * Prose whose figures may follow the tables. It is a plain text area; behind it lies the same
 * text unseen, which marks the figures.
 */
export function LiveArea({ editor, name, id, rows, className, label }: LiveAreaProps) {
  const view = useMemo(() => createProseView(editor, name), [editor, name]);
  const [note, setNote] = useState('');
  const place = { editor, name, view };
  const copy = (event: ClipboardEvent<HTMLTextAreaElement>) => copyProse(place, event);
  return (
    <>
      <ProseTools editor={editor} name={name} view={view} />
      <div className="relative isolate">
        <MarkedLayer view={view} className={className} />
        <textarea
          id={id}
          ref={view.attach}
          name={pathOf(name)}
          rows={rows}
          className={`${className} relative block bg-transparent!`}
          aria-label={label}
          aria-describedby={describedBy(id)}
          spellCheck={false}
          onBlur={editor.seal}
          onCopy={copy}
          onCut={copy}
          onPaste={(event) => setNote(pasteProse(place, event))}
          onSelect={view.select}
          onCompositionStart={() => view.compose('begins')}
          onCompositionEnd={() => view.compose('ends')}
          onInput={view.input}
        />
      </div>
      <p role="status" className="text-sm text-notice empty:hidden">
        {note}
      </p>
      <FigureBar editor={editor} view={view} />
      <FigureList editor={editor} view={view} />
    </>
  );
}
