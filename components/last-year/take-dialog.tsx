'use client';

import { type ChangeEvent, useRef, useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { LastYear } from '@/lib/report/report';
import type { LastYearAnswer } from '@/lib/sync/last-year-answer';
import type { Template } from '@/lib/template/template';
import { headText, standingText } from './last-year-words';
import { readLastYear } from './read-last-year';
import { TakingPreview } from './taking-preview';

interface TakeDialogProps {
  readonly editor: FormEditor;
  readonly templates: readonly Template[];
  readonly stored: LastYearAnswer | null;
  /** Looked at from the start; `null` to choose first. */
  readonly start: LastYear | null;
  readonly onClose: () => void;
}

type State =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'found'; readonly lastYear: LastYear; readonly doubts: number };

/** Takes last year's report into the open one, after showing what changes. */
export function TakeDialog({ editor, templates, stored, start, onClose }: TakeDialogProps) {
  const [state, setState] = useState<State>(startOf(start));
  const reading = useRef<File | null>(null);
  const read = async (file: File) => {
    reading.current = file;
    setState({ kind: 'reading', name: file.name });
    const result = await readLastYear(templates, file);
    if (reading.current !== file) return;
    setState(
      result.ok
        ? { kind: 'found', lastYear: result.lastYear, doubts: result.doubts }
        : { kind: 'choose', problem: `“${file.name}”：${result.problem}` },
    );
  };
  const stop = () => {
    reading.current = null;
    setState({ kind: 'choose', problem: null });
  };
  return (
    <Modal
      title="引入上年报告"
      description={`用${editor.year - 1}年度的报告填上年结转、核对跨年数字、对照文字。`}
      open
      onClose={onClose}
    >
      {state.kind === 'choose' ? (
        <Sources
          stored={stored}
          problem={state.problem}
          onFile={(file) => void read(file)}
          onStored={(lastYear) => setState({ kind: 'found', lastYear, doubts: 0 })}
          onClose={onClose}
        />
      ) : null}
      {state.kind === 'reading' ? <Reading name={state.name} onStop={stop} /> : null}
      {state.kind === 'found' ? (
        <TakingPreview
          editor={editor}
          lastYear={state.lastYear}
          doubts={state.doubts}
          onOther={stop}
          onClose={onClose}
        />
      ) : null}
    </Modal>
  );
}

interface ReadingProps {
  readonly name: string;
  readonly onStop: () => void;
}

function Reading({ name, onStop }: ReadingProps) {
  return (
    <div className="mt-4" role="status">
      <p className="wrap-anywhere">正在读取“{name}”…</p>
      <progress className="progress mt-2" aria-label="正在读取" />
      <Button className="mt-4" onClick={onStop}>
        停止
      </Button>
    </div>
  );
}

function startOf(lastYear: LastYear | null): State {
  return lastYear === null
    ? { kind: 'choose', problem: null }
    : { kind: 'found', lastYear, doubts: 0 };
}

interface SourcesProps {
  readonly stored: LastYearAnswer | null;
  readonly problem: string | null;
  readonly onFile: (file: File) => void;
  readonly onStored: (lastYear: LastYear) => void;
  readonly onClose: () => void;
}

const ACCEPT = '.docx,.pdf,.html,.htm,.mhtml,.txt,.md,.xlsx,.json';

function Sources({ stored, problem, onFile, onStored, onClose }: SourcesProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file can be chosen again after it was mended.
    event.target.value = '';
    if (file !== undefined) onFile(file);
  };
  const lastYear = stored?.lastYear ?? null;
  return (
    <div className="mt-4 space-y-4">
      <p role="alert" className="font-medium wrap-anywhere text-error empty:hidden">
        {problem}
      </p>
      {lastYear === null ? null : (
        <div className="rounded border border-edge p-4">
          <p className="font-medium wrap-anywhere">{headText(lastYear)}</p>
          <p className="text-sm text-soft">
            服务器上本单位的报告，{standingText(stored?.standing ?? null)}
          </p>
          <Button look="primary" className="mt-2" onClick={() => onStored(lastYear)}>
            看看会改什么
          </Button>
        </div>
      )}
      <div className="rounded border border-edge p-4">
        <p className="font-medium">用文件</p>
        <p className="text-sm text-soft">
          已经公布的上年报告（DOCX、PDF、XLSX、网页、文本），或者勾稽导出的草稿。只在这台电脑上读，不上传。
        </p>
        <input
          ref={input}
          type="file"
          accept={ACCEPT}
          className="hidden"
          tabIndex={-1}
          aria-label="选择上年报告文件"
          onChange={choose}
        />
        <Button
          className="mt-2"
          look={lastYear === null ? 'primary' : 'plain'}
          onClick={() => input.current?.click()}
        >
          选择上年报告文件
        </Button>
      </div>
      <div className="flex justify-end">
        <Button onClick={onClose}>取消</Button>
      </div>
    </div>
  );
}
