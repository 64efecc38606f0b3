'use client';

import { useMemo } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { feeSentenceOf } from '@/lib/report/fee-sentence';
import { feeField, sectionField } from '@/lib/report/field-names';
import { topicsWritten, type WrittenTopic } from '@/lib/report/topics-written';
import type { ProseSection } from '@/lib/template/template';

/** Puts text at the cursor, `line` at the beginning of a line. */
export type AddText = (text: string, at: 'cursor' | 'line') => void;

interface TopicListProps {
  readonly editor: FormEditor;
  readonly section: ProseSection;
  readonly onHeading: (label: string) => void;
}

/** The topics of a section with a tick at those that its text treats. */
export function TopicList({ editor, section, onHeading }: TopicListProps) {
  const written = useWritten(editor, section);
  const count = written.filter(({ by }) => by !== null).length;
  return (
    <>
      <p role="status" className="text-sm text-soft">
        {count === written.length
          ? `${written.length}个方面都写到了。`
          : `${written.length}个方面写到了${count}个。`}
      </p>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {written.map(({ topic, by }) => (
          <li key={topic.id} className="py-2">
            <div className="flex items-center justify-between gap-2">
              <h3 className="flex min-w-0 items-baseline gap-1.5 font-medium">
                <Tick by={by} />
                {topic.label}
              </h3>
              <Button
                look="quiet"
                aria-label={`插入小标题：${topic.label}`}
                onClick={() => onHeading(topic.label)}
              >
                插入
              </Button>
            </div>
            <p className="text-sm text-soft">{topic.hint}</p>
            <DutyHint editor={editor} topic={topic.id} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Looked up when the text changes, and not while a cell is typed. */
function useWritten(editor: FormEditor, section: ProseSection): readonly WrittenTopic[] {
  const { template } = editor;
  const name = sectionField(section.id);
  useVersion(editor, name);
  useFeeVersions(editor);
  const isFees = section.id === template.processingFees.section;
  const fees = isFees ? feeSentenceOf(template, editor.report()) : '';
  const text = editor.textAt(name);
  return useMemo(
    () => topicsWritten(template, section, `${fees}\n${text}`),
    [template, section, fees, text],
  );
}

function useFeeVersions(editor: FormEditor): void {
  const [first, second, third] = editor.template.processingFees.fields.map(({ id }) => id);
  useVersion(editor, feeField(first ?? ''));
  useVersion(editor, feeField(second ?? ''));
  useVersion(editor, feeField(third ?? ''));
}

function Tick({ by }: Pick<WrittenTopic, 'by'>) {
  return (
    <span
      className={`shrink-0 rounded-sm px-1 text-xs font-normal ${by === null ? 'bg-canvas text-soft' : 'bg-good-wash text-good'}`}
    >
      {by === null ? '未写' : '✓ 已写'}
    </span>
  );
}

interface DutyHintProps {
  readonly editor: FormEditor;
  readonly topic: string;
}

/** What agencies of this kind have to add to a topic. */
function DutyHint({ editor, topic }: DutyHintProps) {
  useVersion(editor, 'agency.kind');
  const kind = editor.textAt('agency.kind');
  const duty = editor.template.guidance.duties.find(
    (one) => one.topic === topic && one.kind === kind,
  );
  if (duty === undefined) return null;
  return (
    <p className="mt-1 rounded bg-warning-wash px-2 py-1 text-sm">
      <strong className="font-medium">必须写：</strong>
      {duty.hint}
      <span className="text-soft">（{duty.source}）</span>
    </p>
  );
}
