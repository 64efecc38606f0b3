'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { feeSentenceOf } from '@/lib/report/fee-sentence';
import { feeField, sectionField } from '@/lib/report/field-names';
import { FeeInput } from './fee-input';

interface FeeBlockProps {
  readonly editor: FormEditor;
}

/** 信息处理费 in figures, and the sentence that is made of them. */
export function FeeBlock({ editor }: FeeBlockProps) {
  const { label, hint, fields } = editor.template.processingFees;
  const nothing = Object.fromEntries(fields.map(({ id }) => [feeField(id), '0']));
  return (
    <fieldset className="card mt-4 px-4 pt-3 pb-4" aria-describedby="fees-hint">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="font-semibold" aria-hidden="true">
          {label}
        </p>
        <Button look="quiet" onClick={() => editor.enter(nothing)}>
          没有收取，都填0
        </Button>
      </div>
      <p id="fees-hint" className="text-sm text-soft">
        {hint}
      </p>
      <div className="mt-2 grid items-start gap-x-4 gap-y-3 @xl:grid-cols-3">
        {fields.map((field) => (
          <FeeInput key={field.id} editor={editor} field={field} />
        ))}
      </div>
      <Sentence editor={editor} />
    </fieldset>
  );
}

function Sentence({ editor }: FeeBlockProps) {
  const { section, label, fields } = editor.template.processingFees;
  const [first, second, third] = fields.map(({ id }) => feeField(id));
  useVersion(editor, first ?? '');
  useVersion(editor, second ?? '');
  useVersion(editor, third ?? '');
  useVersion(editor, sectionField(section));
  const sentence = feeSentenceOf(editor.template, editor.report());
  const isTwice = sentence !== '' && editor.textAt(sectionField(section)).includes(label);
  return (
    <div role="status">
      {sentence === '' ? null : (
        <p className="mt-3 rounded bg-wash px-3 py-2">
          <span className="mr-2 text-sm text-soft">写成</span>
          {sentence}
        </p>
      )}
      {isTwice ? (
        <p className="mt-1 text-sm text-warning">
          下面的正文里也写了{label}，请核对是否重复，重复的删去。
        </p>
      ) : null}
    </div>
  );
}
