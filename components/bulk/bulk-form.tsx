import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { BulkStatus } from './bulk-status';
import type { BulkState } from './fetch-bulk';
import { useBulkDownload, useBulkPreview } from './use-bulk-download';

interface BulkFormProps {
  readonly year: number;
  readonly unitId: string | null;
  readonly onClose: () => void;
}

const FORMATS = [
  ['docx', 'Word文档'],
  ['pdf', 'PDF文件'],
  ['html', '网页'],
  ['txt', '纯文本'],
] as const;

const STATES = [
  ['approved', '已通过的', '每个单位最近一次通过的文本'],
  ['submitted', '已通过的和待审核的', '每个单位最近一次提交的文本，已退回、已撤回的不算'],
] as const;

/** What is to be downloaded, and how far it is. */
export function BulkForm({ year, unitId, onClose }: BulkFormProps) {
  const [state, setState] = useState<BulkState>('approved');
  const [formats, setFormats] = useState<readonly string[]>(['docx']);
  const { progress, start, cancel } = useBulkDownload();
  const preview = useBulkPreview({ year, unitId, state });
  const isRunning = progress.kind === 'running';
  const isEmpty = preview.kind === 'known' && preview.preview.included === 0;
  const toggle = (format: string) =>
    setFormats(
      formats.includes(format) ? formats.filter((name) => name !== format) : [...formats, format],
    );
  const download = (kind: 'documents' | 'figures') => start({ kind, year, unitId, state, formats });
  return (
    <div className="mt-4">
      <fieldset disabled={isRunning}>
        <legend className="mb-1 font-medium">范围</legend>
        {STATES.map(([id, label, hint]) => (
          <label key={id} className="flex gap-2 py-1">
            <input
              type="radio"
              name="bulk-state"
              checked={state === id}
              onChange={() => setState(id)}
              className="mt-1.5 size-4 accent-accent"
            />
            <span>
              {label}
              <span className="block text-sm text-soft">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset disabled={isRunning} className="mt-3">
        <legend className="mb-1 font-medium">文件格式</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {FORMATS.map(([id, label]) => (
            <label key={id} className="flex items-center gap-2">
              <input
                type="checkbox"
                checked={formats.includes(id)}
                onChange={() => toggle(id)}
                className="size-4 accent-accent"
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <BulkStatus preview={preview} progress={progress} />
      <div className="mt-5 flex flex-wrap justify-end gap-2 border-t border-line pt-4">
        {isRunning ? (
          <Button onClick={cancel}>取消下载</Button>
        ) : (
          <>
            <Button className="mr-auto" onClick={onClose}>
              关闭
            </Button>
            <Button disabled={isEmpty} onClick={() => download('figures')}>
              下载数字表（XLSX）
            </Button>
            <Button
              look="primary"
              disabled={isEmpty || formats.length === 0}
              onClick={() => download('documents')}
            >
              下载文档（ZIP）
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
