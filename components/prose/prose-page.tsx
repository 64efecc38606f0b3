'use client';

import { FieldFindings } from '@/components/findings/field-findings';
import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { sectionField } from '@/lib/report/field-names';
import type { ProseSection, Topic } from '@/lib/template/template';
import { insert, ProseArea } from './prose-area';

interface ProsePageProps {
  readonly editor: FormEditor;
  readonly section: ProseSection;
}

export function ProsePage({ editor, section }: ProsePageProps) {
  const name = sectionField(section.id);
  const id = `field-${name}`;
  return (
    <section aria-labelledby="page-heading" className="@container">
      <h1 id="page-heading" className="text-xl font-semibold">
        {section.heading}
      </h1>
      <p id={`${id}-hint`} className="mt-1 max-w-4xl text-soft">
        {section.hint}
      </p>
      <div className="mt-4 grid gap-5 @3xl:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="min-w-0">
          <ProseArea
            editor={editor}
            name={name}
            id={id}
            rows={16}
            className="field prose-field"
            label={section.heading}
          />
          <Length editor={editor} name={name} advice={section.adviceCharacters} />
          <FieldFindings editor={editor} name={name} id={`${id}-error`} />
        </div>
        <Topics editor={editor} name={name} id={id} topics={section.topics} />
      </div>
    </section>
  );
}

interface LengthProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly advice: number | null;
}

function Length({ editor, name, advice }: LengthProps) {
  useVersion(editor, name);
  const count = editor.textAt(name).replace(/\s/gu, '').length;
  const isLong = advice !== null && count > advice;
  return (
    <p className={`mt-1 text-sm ${isLong ? 'text-warning' : 'text-soft'}`}>
      {count}字{advice === null ? '' : `，原则上不超过${advice}字`}
      {isLong ? `，已超出${count - advice}字` : ''}
      <span className="ml-3 text-soft">一段一行，首行不用空格，版面由系统排好</span>
    </p>
  );
}

interface TopicsProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly id: string;
  readonly topics: readonly Topic[];
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function Topics({ editor, name, id, topics }: TopicsProps) {
  const add = (text: string) => {
    const area = document.getElementById(id);
    if (!(area instanceof HTMLTextAreaElement)) return;
    insert({ editor, name, area }, `${lineBreakBefore(area)}${text}`);
    area.focus();
  };
  const next = () => NUMERALS[headingsIn(editor.textAt(name))] ?? '';
  return (
    <aside aria-label="写什么" className="min-w-0">
      <div className="flex items-center justify-between gap-2">
        <h2 className="font-semibold">写什么</h2>
        <Button
          look="quiet"
          onClick={() =>
            add(topics.map(({ label }, at) => `（${NUMERALS[at]}）${label}\n`).join('\n'))
          }
        >
          插入全部小标题
        </Button>
      </div>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {topics.map(({ id: topic, label, hint }) => (
          <li key={topic} className="py-2">
            <div className="flex items-center justify-between gap-2">
              <h3 className="font-medium">{label}</h3>
              <Button
                look="quiet"
                aria-label={`插入小标题：${label}`}
                onClick={() => add(`（${next()}）${label}\n`)}
              >
                插入
              </Button>
            </div>
            <p className="text-sm text-soft">{hint}</p>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** A heading stands at the beginning of a line. */
function lineBreakBefore({ value, selectionStart }: HTMLTextAreaElement): string {
  const before = value.slice(0, selectionStart);
  return before === '' || before.endsWith('\n') ? '' : '\n';
}

function headingsIn(text: string): number {
  return text.match(/^\s*（[一二三四五六七八九十]+）/gmu)?.length ?? 0;
}
