import { ChangesList } from '@/components/compare/changes-list';
import type { ReportHead } from '@/lib/sync/review-answers';
import { copyName } from './copy-name';
import type { Before, Changes } from './use-changes';
import type { ReadCopy } from './use-copy';
import { Waiting } from './waiting';

interface ChangesTabProps {
  readonly head: ReportHead;
  readonly copy: ReadCopy;
  readonly onShown: (number: number) => void;
  readonly changes: Changes;
  readonly active: string | null;
  readonly onActive: (id: string) => void;
}

/** What differs from an earlier copy or from last year's report. */
export function ChangesTab(props: ChangesTabProps) {
  const { before } = props.changes;
  return (
    <div className="flex h-full flex-col">
      <CopyChoice {...props} />
      {before === null ? (
        <p className="p-4 text-soft">
          这是第一次提交，本单位上一年度也没有已通过的报告，没有可以比较的。
        </p>
      ) : (
        <div className="min-h-0 flex-1">
          <FoundChanges {...props} />
        </div>
      )}
    </div>
  );
}

function FoundChanges({ copy, changes, active, onActive }: ChangesTabProps) {
  const { beforeCopy, problem, reload } = changes;
  if (changes.changes === null || beforeCopy === null) {
    return (
      <div className="px-4">
        <Waiting what="要比较的报告" problem={problem} onRetry={reload} />
      </div>
    );
  }
  return (
    <ChangesList
      template={copy.template}
      beforeTemplate={beforeCopy.template}
      changes={changes.changes}
      active={active}
      onActive={onActive}
    />
  );
}

function CopyChoice({ head, copy, onShown, changes }: ChangesTabProps) {
  const { before, setBefore, choices } = changes;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2 gap-y-1.5 border-b border-line px-4 py-2.5 text-sm">
      <label htmlFor="compare-after">看</label>
      <select
        id="compare-after"
        className="field py-1 text-sm"
        value={copy.number}
        onChange={(event) => onShown(Number(event.target.value))}
      >
        {[...head.copies].reverse().map((one) => (
          <option key={one.number} value={one.number}>
            {copyName(one)}
          </option>
        ))}
      </select>
      {before === null ? null : (
        <>
          <label htmlFor="compare-before">比</label>
          <select
            id="compare-before"
            className="field py-1 text-sm"
            value={before}
            onChange={(event) => setBefore(beforeNamed(event.target.value))}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choiceName(head, choice)}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}

function beforeNamed(text: string): Before {
  return text === 'last-year' ? text : Number(text);
}

function choiceName({ copies, year }: ReportHead, before: Before): string {
  if (before === 'last-year') return `${year - 1}年度已通过的报告`;
  const copy = copies.find(({ number }) => number === before);
  return copy === undefined ? `第${before}次提交` : copyName(copy);
}
