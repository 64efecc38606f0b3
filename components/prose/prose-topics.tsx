import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import { sectionField } from '@/lib/report/field-names';
import type { ProseSection } from '@/lib/template/template';
import { insert } from './insert';

interface ProseTopicsProps {
  readonly editor: FormEditor;
  readonly section: ProseSection;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What belongs into a section, with its headings to insert. */
export function ProseTopics({ editor, section }: ProseTopicsProps) {
  const { topics } = section;
  const name = sectionField(section.id);
  const add = (text: string) => {
    const area = document.getElementById(`field-${name}`);
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
