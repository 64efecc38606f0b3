'use client';

import { FieldFindings } from '@/components/findings/field-findings';
import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { describedBy, Labelled } from '@/components/ui/labelled';
import { feeField } from '@/lib/report/field-names';
import type { FeeField } from '@/lib/template/template';

interface FeeInputProps {
  readonly editor: FormEditor;
  readonly field: FeeField;
}

/** As long as a cell. */
const MOST_CHARACTERS = 200;

export function FeeInput({ editor, field: { id: fee, label, hint, cell } }: FeeInputProps) {
  const name = feeField(fee);
  const id = `field-${name}`;
  useVersion(editor, name);
  const isWrong = editor.findingsAt(name).some(({ severity }) => severity === 'error');
  const { ref, onBlur, ...field } = editor.registerField(name);
  return (
    <div>
      <Labelled id={id} label={label} hint={hint}>
        <input
          id={id}
          ref={ref}
          name={field.name}
          inputMode={cell.kind === 'amount' ? 'decimal' : 'numeric'}
          maxLength={MOST_CHARACTERS}
          className="field text-right tabular-nums"
          autoComplete="off"
          aria-invalid={isWrong ? true : undefined}
          aria-describedby={describedBy(id)}
          onBlur={onBlur}
          onInput={(event) => editor.type(name, event.currentTarget.value)}
        />
      </Labelled>
      <FieldFindings editor={editor} name={name} id={`${id}-error`} />
    </div>
  );
}
