'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { examplesFor, exampleText } from '@/lib/report/examples-for';
import { resolvedText } from '@/lib/report/live-figures';
import type { Example } from '@/lib/template/guidance';
import type { ProseSection } from '@/lib/template/template';
import type { AddText } from './topic-list';

interface ExampleListProps {
  readonly editor: FormEditor;
  readonly section: ProseSection;
  readonly onAdd: AddText;
}

/** Wording for common situations, with the figures that stand in the tables. */
export function ExampleList({ editor, section, onAdd }: ExampleListProps) {
  useVersion(editor, 'agency.kind');
  const examples = examplesFor(editor.template, section.id, editor.textAt('agency.kind'));
  if (examples.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="cursor-pointer font-semibold">常见情况的写法</summary>
      <p className="mt-1 text-sm text-soft">插入到光标处，再按实际情况修改。</p>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {examples.map((example) => (
          <ExampleItem key={example.id} editor={editor} example={example} onAdd={onAdd} />
        ))}
      </ul>
    </details>
  );
}

interface ExampleItemProps {
  readonly editor: FormEditor;
  readonly example: Example;
  readonly onAdd: AddText;
}

function ExampleItem({ editor, example, onAdd }: ExampleItemProps) {
  const stored = exampleText(example, editor.year);
  const { text } = resolvedText(editor.template, editor.report().values, stored);
  return (
    <li className="py-2">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-[0.9375rem] font-medium">{example.situation}</h3>
        <Button
          look="quiet"
          aria-label={`插入写法：${example.situation}`}
          onClick={() => onAdd(stored, 'cursor')}
        >
          插入
        </Button>
      </div>
      <p className="text-sm text-soft">{text}</p>
    </li>
  );
}
