'use client';

import { useId, useMemo, useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import type { LastYear } from '@/lib/report/report';
import { type CellChange, takingOf, textsOfTaking } from '@/lib/report/taking-last-year';
import { CellChanges } from './cell-changes';
import { canCompare, LastYearProblems } from './last-year-problems';
import { headText, originText } from './last-year-words';
import { TakenBefore } from './taken-before';

interface TakingPreviewProps {
  readonly editor: FormEditor;
  readonly lastYear: LastYear;
  /** Places in the file that were not read beyond doubt. */
  readonly doubts: number;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

type Replaces = 'all' | 'blanks';

/** What taking this report would change, before it does. */
export function TakingPreview(props: TakingPreviewProps) {
  const { editor, doubts, onOther, onClose } = props;
  const [scope, setScope] = useState(props.lastYear.agency.scope);
  const [replaces, setReplaces] = useState<Replaces>('blanks');
  const found = useMemo(() => withScope(props.lastYear, scope), [props.lastYear, scope]);
  const report = { ...editor.report(), lastYear: found };
  const taking = takingOf(editor.template, report, found);
  const isComparable = canCompare(editor.template, report);
  const take = () => {
    editor.enter(textsOfTaking(taking, replaces));
    onClose();
  };
  return (
    <div className="mt-4">
      <p className="font-medium wrap-anywhere">{headText(found)}</p>
      <p className="text-sm wrap-anywhere text-soft">{originText(found)}</p>
      {found.origin.kind === 'file' ? (
        <ScopeChoice editor={editor} scope={scope} onScope={setScope} />
      ) : null}
      <Doubts count={doubts} />
      <LastYearProblems template={editor.template} report={report} />
      <TakenBefore editor={editor} next={found} />
      <p className="mt-3">{useText(isComparable, taking.fills)}</p>
      <CellChanges editor={editor} changes={taking.fills} />
      {taking.conflicts.length === 0 ? null : (
        <Conflicts
          editor={editor}
          changes={taking.conflicts}
          replaces={replaces}
          onReplaces={setReplaces}
        />
      )}
      <div className="sticky -bottom-6 -mx-6 mt-5 -mb-6 flex flex-wrap justify-end gap-2 border-t border-line bg-paper px-6 py-4">
        <Button onClick={onOther}>换一份</Button>
        <Button onClick={onClose}>取消</Button>
        <Button look={isComparable ? 'primary' : 'plain'} onClick={take}>
          {isComparable ? '引入' : '仍然引入，只作对照'}
        </Button>
      </div>
    </div>
  );
}

function withScope(lastYear: LastYear, scope: string): LastYear {
  return { ...lastYear, agency: { ...lastYear.agency, scope } };
}

function useText(isComparable: boolean, fills: readonly CellChange[]): string {
  if (!isComparable) {
    return '引入后只能看上年数和上年文字：不填上年结转，也不核对跨年数字。';
  }
  const filled = fills.length === 0 ? '没有要填的空白格' : `填入下面${fills.length}个空白格`;
  return `引入后：${filled}；结转来的数会锁定；跨年数字一致不一致，检查结果里会说。`;
}

function Doubts({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p className="mt-3 rounded border-l-4 border-warning bg-warning-wash px-3 py-2">
      有{count}处没有读准，其中的格按空白处理。要逐处确认，请先在“导入/体检”里打开这份文件。
    </p>
  );
}

interface ScopeChoiceProps {
  readonly editor: FormEditor;
  readonly scope: string;
  readonly onScope: (scope: string) => void;
}

/** A published report seldom says what it counts. */
function ScopeChoice({ editor, scope, onScope }: ScopeChoiceProps) {
  const id = useId();
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <label htmlFor={id}>上年报告的数据范围</label>
      <select
        id={id}
        className="field w-auto!"
        value={scope}
        onChange={({ target }) => onScope(target.value)}
      >
        {editor.template.scopes.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ConflictsProps {
  readonly editor: FormEditor;
  readonly changes: readonly CellChange[];
  readonly replaces: Replaces;
  readonly onReplaces: (replaces: Replaces) => void;
}

function Conflicts({ editor, changes, replaces, onReplaces }: ConflictsProps) {
  const name = useId();
  const choices = [
    ['blanks', '保留已填的数，不一致的在检查结果里说明'],
    ['all', '改为上年报告的数'],
  ] as const;
  return (
    <fieldset className="mt-4">
      <legend className="font-medium">有{changes.length}格已经填了不同的数：</legend>
      <CellChanges editor={editor} changes={changes} />
      <div className="mt-2 space-y-1">
        {choices.map(([value, label]) => (
          <label key={value} className="flex gap-2">
            <input
              type="radio"
              name={name}
              checked={replaces === value}
              onChange={() => onReplaces(value)}
              className="mt-1.5 size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
