'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { insert } from '@/components/prose/insert';
import { Button } from '@/components/ui/button';
import { sectionField } from '@/lib/report/field-names';
import type { ProseSection } from '@/lib/template/template';
import { ExampleList } from './example-list';
import { type AddText, TopicList } from './topic-list';

interface GuidancePanelProps {
  readonly editor: FormEditor;
  readonly section: ProseSection;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What belongs into a section, what is written of it already, and wording to begin with. */
export function GuidancePanel({ editor, section }: GuidancePanelProps) {
  const name = sectionField(section.id);
  const { topics } = section;
  const add: AddText = (text, at) => {
    const area = document.getElementById(`field-${name}`);
    if (!(area instanceof HTMLTextAreaElement)) return;
    insert({ editor, name, area }, `${at === 'line' ? lineBreakBefore(area) : ''}${text}`);
    area.focus();
  };
  const addHeading = (label: string) =>
    add(`（${NUMERALS[headingsIn(editor.textAt(name))] ?? ''}）${label}\n`, 'line');
  const addAll = () =>
    add(topics.map(({ label }, at) => `（${NUMERALS[at]}）${label}\n`).join('\n'), 'line');
  return (
    <aside aria-label="写什么" className="min-w-0">
      <div className="flex items-center justify-between gap-2">
        <h2 className="font-semibold">写什么</h2>
        <Button look="quiet" onClick={addAll}>
          插入全部小标题
        </Button>
      </div>
      <TopicList editor={editor} section={section} onHeading={addHeading} />
      <ExampleList editor={editor} section={section} onAdd={add} />
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
