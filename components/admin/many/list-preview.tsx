'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import type { AddedUnits } from '@/lib/roster/admin-answers';
import type { ReadRoster } from '@/lib/roster/read-roster';
import type { Known, RosterRow } from '@/lib/roster/roster';
import type { RosterWords } from '@/lib/roster/roster-words';
import { AddManyDialog } from './add-many-dialog';
import { PreviewTable } from './preview-table';
import { type PreparedList, usePreparedList } from './use-prepared-list';

interface ListPreviewProps {
  readonly list: ReadRoster;
  readonly known: Known;
  readonly words: RosterWords;
  readonly onBack: (rows: readonly RosterRow[]) => void;
  readonly onAdded: (added: AddedUnits) => void;
}

export function ListPreview({ list, known, words, onBack, onAdded }: ListPreviewProps) {
  const prepared = usePreparedList(list.rows, known, words);
  const [isAsking, setAsking] = useState(false);
  const { rows, issues, plan } = prepared;
  return (
    <section className="mt-6" aria-labelledby="preview">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="preview" className="text-lg font-semibold">
          预览
        </h2>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => onBack(rows.map(({ row }) => row))}>返回改名册</Button>
          <Button
            look="primary"
            disabled={issues.length > 0 || rows.length === 0}
            onClick={() => setAsking(true)}
          >
            全部添加
          </Button>
        </div>
      </div>
      <Notes list={list} />
      <Summary prepared={prepared} />
      <PreviewTable prepared={prepared} words={words} />
      {isAsking ? (
        <AddManyDialog
          rows={rows.map(({ row }) => row)}
          plan={plan}
          onAdded={onAdded}
          onIssues={(found) => {
            prepared.refuse(found);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

function Notes({ list: { hasHeader, unused } }: { readonly list: ReadRoster }) {
  if (!hasHeader) {
    return (
      <p className="mt-2 text-warning">
        没有找到列名那一行，各列按“单位名称、上级单位、类型、范围、填报人用户名……”的顺序读取，请核对。
      </p>
    );
  }
  return unused.length === 0 ? null : (
    <p className="mt-2 text-warning">这些列不认识，没有读：{unused.join('、')}。</p>
  );
}

function Summary({ prepared: { rows, issues } }: { readonly prepared: PreparedList }) {
  const wrong = new Set(issues.map(({ row }) => row)).size;
  return (
    <p role="status" className="mt-2">
      共{rows.length}个单位，
      {wrong === 0 ? (
        <span className="font-medium text-good">没有错误，可以添加。</span>
      ) : (
        <span className="font-medium text-error">
          {wrong}行有错，共{issues.length}处。改好标红的地方才能添加，可以直接在表里改。
        </span>
      )}
    </p>
  );
}
