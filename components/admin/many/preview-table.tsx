'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { ScrollRegion } from '@/components/ui/scroll-region';
import {
  COLUMN_TITLES,
  ROSTER_COLUMNS,
  type RosterColumn,
  type RosterIssue,
} from '@/lib/roster/roster';
import type { RosterWords } from '@/lib/roster/roster-words';
import { OpenRow, ReadRow } from './preview-row';
import type { PreparedList } from './use-prepared-list';

interface PreviewTableProps {
  readonly prepared: PreparedList;
  readonly words: RosterWords;
}

const ON_A_PAGE = 100;

/** Rows that were wrong are fields; they stay fields when they are right. */
export function PreviewTable({ prepared, words }: PreviewTableProps) {
  const { rows, issues } = prepared;
  const numbered = rows.map((listed, index) => ({ ...listed, index }));
  const opened = numbered.filter(({ isOpen }) => isOpen);
  const [wanted, setWanted] = useState<'all' | 'opened'>(opened.length > 0 ? 'opened' : 'all');
  const [page, setPage] = useState(0);
  const shown = wanted === 'opened' && opened.length > 0 ? opened : numbered;
  const pages = Math.max(1, Math.ceil(shown.length / ON_A_PAGE));
  const at = Math.min(page, pages - 1);
  const columns = usedColumns(prepared);
  const byRow = issuesByRow(issues);
  const choose = (choice: 'all' | 'opened') => {
    setWanted(choice);
    setPage(0);
  };
  return (
    <>
      {opened.length > 0 && opened.length < rows.length ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            aria-pressed={shown === opened}
            look={lookFor(shown === opened)}
            onClick={() => choose('opened')}
          >
            有错的行 {opened.length}
          </Button>
          <Button
            aria-pressed={shown === numbered}
            look={lookFor(shown === numbered)}
            onClick={() => choose('all')}
          >
            全部 {rows.length}
          </Button>
        </div>
      ) : null}
      <ScrollRegion label="名册的每一行" className="card relative mt-3 overflow-x-auto">
        <table className="w-full min-w-[48rem] border-collapse text-left">
          <Titles columns={columns} />
          <tbody>
            {shown.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE).map((listed) => {
              const own = byRow.get(listed.index) ?? [];
              const props = { listed, columns, words, issues: own, prepared };
              return listed.isOpen ? (
                <OpenRow key={listed.id} {...props} />
              ) : (
                <ReadRow key={listed.id} {...props} />
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <Pages page={at} pages={pages} onPage={setPage} />
    </>
  );
}

function lookFor(isChosen: boolean): 'primary' | 'plain' {
  return isChosen ? 'primary' : 'plain';
}

/** Columns for persons are shown when the list has any. */
function usedColumns({ rows }: PreparedList): readonly RosterColumn[] {
  return ROSTER_COLUMNS.filter(
    (column, index) => index < ALWAYS || rows.some(({ row }) => row[column] !== ''),
  );
}

const ALWAYS = 4;

function issuesByRow(issues: readonly RosterIssue[]): ReadonlyMap<number, readonly RosterIssue[]> {
  const byRow = new Map<number, RosterIssue[]>();
  for (const issue of issues) {
    const own = byRow.get(issue.row) ?? [];
    own.push(issue);
    byRow.set(issue.row, own);
  }
  return byRow;
}

function Titles({ columns }: { readonly columns: readonly RosterColumn[] }) {
  return (
    <thead>
      <tr className="border-b border-edge bg-canvas">
        <th scope="col" className="w-14 px-3 py-2 font-medium">
          行
        </th>
        {columns.map((column) => (
          <th key={column} scope="col" className="px-2 py-2 font-medium whitespace-nowrap">
            {COLUMN_TITLES[column]}
          </th>
        ))}
        <th scope="col" className="w-20 px-2 py-2">
          <span className="sr-only">操作</span>
        </th>
      </tr>
    </thead>
  );
}

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, pages, onPage }: PagesProps) {
  if (pages === 1) return null;
  return (
    <nav aria-label="预览分页" className="mt-3 flex items-center gap-3">
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        上一页
      </Button>
      <span>
        第{page + 1}页，共{pages}页
      </span>
      <Button disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        下一页
      </Button>
    </nav>
  );
}
