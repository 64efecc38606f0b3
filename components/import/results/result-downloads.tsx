'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import type { ImportDesk } from '../import-desk';
import type { Entry } from '../import-entry';
import { csvOf } from './result-csv';
import { issueSheet, resultSheet } from './result-sheets';

interface ResultDownloadsProps {
  readonly desk: ImportDesk;
  /** The files that the list shows, on all its pages. */
  readonly rows: readonly Entry[];
}

/** What the list shows is what is taken away. */
export function ResultDownloads({ desk, rows }: ResultDownloadsProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = rows.filter(({ state }) => state.kind === 'read');
  const run = (work: () => Promise<void>, failure: string) => () => {
    setBusy(true);
    setProblem(null);
    work()
      .catch(() => setProblem(failure))
      .finally(() => {
        setBusy(false);
        setSaid('');
      });
  };
  const saveCsv = async () => {
    const text = csvOf(resultSheet(rows));
    saveFile('体检结果.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  const saveXlsx = async () => {
    const { xlsxOf } = await import('./result-xlsx');
    saveFile('体检结果.xlsx', await xlsxOf([resultSheet(rows), issueSheet(rows)]));
  };
  const saveCheckups = async () => {
    const { checkupArchive } = await import('./checkup-archive');
    const tell = (done: number) =>
      setSaid(`正在生成体检报告，已完成${done}份，共${read.length}份…`);
    saveFile('体检报告.zip', await checkupArchive(desk, read, tell));
  };
  return (
    <>
      <Button disabled={isBusy} onClick={run(saveCsv, 'CSV文件没有生成，请再试一次。')}>
        下载CSV
      </Button>
      <Button disabled={isBusy} onClick={run(saveXlsx, 'Excel文件没有生成，请改用“下载CSV”。')}>
        下载Excel
      </Button>
      <Button
        disabled={isBusy || read.length === 0}
        onClick={run(saveCheckups, '体检报告没有生成，请逐份打开后下载。')}
      >
        下载体检报告（{read.length}份）
      </Button>
      <span role="status" className="self-center text-sm text-soft empty:hidden">
        {said}
      </span>
      <span role="alert" className="self-center text-sm text-error empty:hidden">
        {problem}
      </span>
    </>
  );
}
