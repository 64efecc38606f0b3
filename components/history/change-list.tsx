import { useState } from 'react';

import { readableText } from '@/components/reports/collision-choices';
import { placeName } from '@/components/review/place-name';
import { timeText } from '@/components/review/time-text';
import type { Template } from '@/lib/template/template';
import type { Folded, FoldedField } from './fold-changes';

interface ChangeListProps {
  readonly template: Template;
  /** The oldest first. */
  readonly folded: readonly Folded[];
}

/** Who wrote what, the newest first; each part opens to its fields. */
export function ChangeList({ template, folded }: ChangeListProps) {
  if (folded.length === 0) return <p className="mt-2 text-soft">还没有填写过。</p>;
  return (
    <ol className="card mt-3 divide-y divide-line">
      {[...folded].reverse().map((part) => (
        <li key={part.firstRevision}>
          <Part template={template} part={part} />
        </li>
      ))}
    </ol>
  );
}

interface PartProps {
  readonly template: Template;
  readonly part: Folded;
}

function Part({ template, part }: PartProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="px-4 py-2.5 hover:bg-wash focus-visible:-outline-offset-2">
        <span className="font-medium">{part.by}</span> 改了{part.fields.length}处，
        {part.copy === null ? '还没有提交' : `随第${part.copy}次提交`}
        <span className="ml-3 text-sm text-soft">{periodText(part)}</span>
      </summary>
      {isOpen ? (
        <ul className="divide-y divide-line border-t border-line bg-canvas text-sm">
          {part.fields.map((field) => (
            <FieldChange key={field.name} template={template} field={field} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function periodText({ from, to, firstRevision, lastRevision }: Folded): string {
  const times =
    timeText(from) === timeText(to) ? timeText(to) : `${timeText(from)}至${timeText(to)}`;
  const revisions =
    firstRevision === lastRevision
      ? `修订${lastRevision}`
      : `修订${firstRevision}至${lastRevision}`;
  return `${times}，${revisions}`;
}

interface FieldChangeProps {
  readonly template: Template;
  readonly field: FoldedField;
}

function FieldChange({ template, field }: FieldChangeProps) {
  return (
    <li className="grid gap-x-4 px-4 py-1.5 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <span className="wrap-anywhere">{placeName(template, field.name)}</span>
      <span className="wrap-anywhere">
        <del className="text-soft">{shortened(readableText(field.name, field.before))}</del>
        <span aria-hidden="true"> → </span>
        <ins className="no-underline">{shortened(readableText(field.name, field.text))}</ins>
      </span>
    </li>
  );
}

const MOST_CHARACTERS = 120;

function shortened(text: string): string {
  if (text === '') return '空白';
  return text.length <= MOST_CHARACTERS
    ? text
    : `${text.slice(0, MOST_CHARACTERS)}…（共${text.length}字）`;
}
