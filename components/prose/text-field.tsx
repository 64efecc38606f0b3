'use client';

import { FieldFindings } from '@/components/findings/field-findings';
import type { FormEditor } from '@/components/form/form-editor';
import { describedBy, Labelled } from '@/components/ui/labelled';
import { ProseArea } from './prose-area';

interface TextFieldProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** More than one makes it a text of several lines. */
  readonly rows?: number;
  readonly type?: string;
  readonly placeholder?: string;
}

/** A labelled field of the form that is no cell. */
export function TextField({ editor, name, label, hint, rows = 1, ...input }: TextFieldProps) {
  const id = `field-${name}`;
  return (
    <div>
      <Labelled id={id} label={label} {...(hint === undefined ? {} : { hint })}>
        {rows > 1 ? (
          <ProseArea editor={editor} name={name} id={id} rows={rows} className="field" />
        ) : (
          <LineInput editor={editor} name={name} id={id} {...input} />
        )}
      </Labelled>
      <FieldFindings editor={editor} name={name} id={`${id}-error`} />
    </div>
  );
}

interface LineInputProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly id: string;
  readonly type?: string;
  readonly placeholder?: string;
}

function LineInput({ editor, name, id, type = 'text', placeholder }: LineInputProps) {
  const { ref, onBlur, ...field } = editor.registerField(name);
  return (
    <input
      id={id}
      ref={ref}
      name={field.name}
      type={type}
      placeholder={placeholder}
      maxLength={type === 'date' ? undefined : 500}
      className="field"
      autoComplete="off"
      aria-describedby={describedBy(id)}
      onBlur={onBlur}
      onInput={(event) => editor.type(name, event.currentTarget.value)}
    />
  );
}
