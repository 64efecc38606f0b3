'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { messageOf } from '@/lib/findings/messages';
import { cleanText } from '@/lib/report/clean-text';
import type { Severity } from '@/lib/template/template';

interface FieldFindingsProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly id: string;
}

const COLORS: Readonly<Record<Severity, string>> = {
  error: 'border-error bg-error-wash',
  warning: 'border-warning bg-warning-wash',
  notice: 'border-notice bg-notice-wash',
};

const CLEANABLE = new Set(['forbidden-characters', 'radical-characters']);

/** Figures in the words are marked in the text, and told of below it. */
const MARKED = new Set(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T8']);

/** The findings of one field, at its place. */
export function FieldFindings({ editor, name, id }: FieldFindingsProps) {
  useVersion(editor, name);
  const findings = editor
    .findingsAt(name)
    .filter(({ code, passage }) => code !== 'prose-missing' && !(passage && MARKED.has(code)));
  return (
    <div id={id} className="space-y-1 empty:hidden">
      {findings.map((finding) => {
        const { title, text } = messageOf(editor.template, finding);
        return (
          <div
            key={`${finding.code}${finding.found}${finding.passage?.start}`}
            className={`mt-2 rounded border-l-4 px-3 py-1.5 text-sm ${COLORS[finding.severity]}`}
          >
            <strong className="block font-medium">{title}</strong>
            {text}
            {CLEANABLE.has(finding.code) ? (
              <Button
                look="quiet"
                className="ml-1"
                onClick={() => editor.enter({ [name]: cleanText(editor.textAt(name)) })}
              >
                清理
              </Button>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
