import type { FormEditor } from '@/components/form/form-editor';
import { textChanges } from '@/lib/compare/text-changes';
import { namesOf } from '@/lib/findings/names';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { LastYear } from '@/lib/report/report';
import type { CellChange } from '@/lib/report/taking-last-year';
import { proseSectionsOf } from '@/lib/template/walk';
import { CellChanges } from './cell-changes';
import { headText, originText } from './last-year-words';

interface TakenBeforeProps {
  readonly editor: FormEditor;
  readonly next: LastYear;
}

/** What is different from the last year's report that the report has already. */
export function TakenBefore({ editor, next }: TakenBeforeProps) {
  const before = editor.lastYear()?.report;
  if (before === undefined) return null;
  const isSame = before.year === next.year && before.origin.reportId === next.origin.reportId;
  if (!isSame || next.origin.reportId === null) {
    return (
      <p className="mt-3 wrap-anywhere">
        将代替现在引用的：{headText(before)}，{originText(before)}。
      </p>
    );
  }
  const cells = cellsChanged(editor, before, next);
  const texts = textsChanged(editor, before, next);
  return (
    <section aria-label="引用之后的改动" className="mt-3">
      <h3 className="font-medium">引用之后的改动</h3>
      {cells.length === 0 && texts.length === 0 ? <p>数字和文字都没有变化。</p> : null}
      <ul className="list-disc pl-5">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <CellChanges editor={editor} changes={cells} />
    </section>
  );
}

function cellsChanged({ template }: FormEditor, before: LastYear, next: LastYear): CellChange[] {
  const { indexOf } = compiledTemplateOf(template);
  const textAt = ({ values }: LastYear, address: string) => String(values[address] ?? '');
  return Object.keys({ ...before.values, ...next.values })
    .filter((address) => indexOf.has(address))
    .map((address) => ({ address, from: textAt(before, address), to: textAt(next, address) }))
    .filter(({ from, to }) => from !== to);
}

function textsChanged({ template }: FormEditor, before: LastYear, next: LastYear): string[] {
  return proseSectionsOf(template).flatMap(({ id }) => {
    const count = textChanges(id, before.sections[id] ?? '', next.sections[id] ?? '').length;
    return count === 0 ? [] : [`“${namesOf(template).section(id)}”的文字有${count}处不同`];
  });
}
