'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import type { Entry } from '../import-entry';
import { csvOf } from './result-csv';
import { issueSheet, resultSheet } from './result-sheets';

interface ResultDownloadsProps {
  readonly entries: readonly Entry[];
}

/** Always all files, whatever the list shows at the moment. */
export function ResultDownloads({ entries }: ResultDownloadsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const saveCsv = () => {
    const text = csvOf(resultSheet(entries));
    saveFile('体检结果.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  const saveXlsx = async () => {
    try {
      const { xlsxOf } = await import('./result-xlsx');
      saveFile('体检结果.xlsx', await xlsxOf([resultSheet(entries), issueSheet(entries)]));
      setProblem(null);
    } catch {
      setProblem('Excel文件没有生成，请改用“下载CSV”。');
    }
  };
  return (
    <>
      <Button onClick={saveCsv}>下载CSV</Button>
      <Button onClick={() => void saveXlsx()}>下载Excel</Button>
      <span role="alert" className="self-center text-sm text-error empty:hidden">
        {problem}
      </span>
    </>
  );
}
