'use client';

import { useState } from 'react';

import { downloadReport } from '@/components/drafts/draft-files';
import { keyOfFinding } from '@/components/findings/key-of-finding';
import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { saveFile } from '@/components/ui/save-file';
import { openWarnings } from '@/lib/checks/reasons';
import type { Finding } from '@/lib/findings/finding';
import { messageOf } from '@/lib/findings/messages';
import { saveReport } from '@/lib/report/save-report';
import type { Template } from '@/lib/template/template';
import { requestDocument } from './request-document';

interface ExportDialogProps {
  readonly editor: FormEditor;
  readonly open: boolean;
  readonly onClose: () => void;
}

const FORMATS = [
  ['docx', 'Word文档', '.docx', '可用WPS或Word打开，便于盖章前修改'],
  ['pdf', 'PDF文件', '.pdf', '版面固定，字体已嵌入，适合打印和公布'],
  ['html', '网页', '.html', '表格完整，可贴进网站后台'],
  ['txt', '纯文本', '.txt', '只有文字，表格用空格对齐'],
] as const;

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly format: string }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly problem: string };

export function ExportDialog({ editor, open, onClose }: ExportDialogProps) {
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const download = async (format: string) => {
    setProgress({ kind: 'running', format });
    const report = saveReport(editor.template, editor.report());
    const answer = await requestDocument(format, report);
    if (answer.ok) saveFile(answer.name, answer.content);
    setProgress(
      answer.ok ? { kind: 'done', name: answer.name } : { kind: 'failed', problem: answer.problem },
    );
  };
  return (
    <Modal title="导出报告" open={open} onClose={onClose}>
      {open ? <Readiness editor={editor} /> : null}
      <ul className="mt-4 divide-y divide-line rounded border border-line">
        {FORMATS.map(([format, name, extension, text]) => (
          <li key={format} className="flex items-center justify-between gap-4 px-4 py-2.5">
            <span>
              <span className="font-medium">{name}</span>
              <span className="ml-2 text-sm text-soft">{extension}</span>
              <span className="block text-sm text-soft">{text}</span>
            </span>
            <Button
              disabled={progress.kind === 'running'}
              aria-label={`下载${name}`}
              onClick={() => void download(format)}
            >
              下载
            </Button>
          </li>
        ))}
      </ul>
      <ProgressLine progress={progress} />
      <div className="mt-5 flex flex-wrap justify-between gap-2 border-t border-line pt-4">
        <Button look="quiet" onClick={() => downloadReport(editor.template, editor.report())}>
          导出草稿（JSON）
        </Button>
        <Button onClick={onClose}>关闭</Button>
      </div>
    </Modal>
  );
}

/** Checked anew when the dialog opens, so that it never speaks of an older state. */
function Readiness({ editor }: { readonly editor: FormEditor }) {
  const [{ errors, open }] = useState(() => {
    const findings = editor.checkedFindings();
    return {
      errors: findings.filter(({ severity }) => severity === 'error').length,
      open: openWarnings(editor.template, editor.report(), findings),
    };
  });
  return (
    <>
      <FileState errors={errors} />
      {open.length === 0 ? null : <Unexplained template={editor.template} open={open} />}
    </>
  );
}

function FileState({ errors }: { readonly errors: number }) {
  return errors === 0 ? (
    <p className="mt-2 rounded border-l-4 border-good bg-good-wash px-3 py-2">
      没有必须改的问题，导出的是正式文件。
    </p>
  ) : (
    <p className="mt-2 rounded border-l-4 border-warning bg-warning-wash px-3 py-2">
      <strong className="block">还有{errors.toLocaleString('zh-CN')}处必须改</strong>
      现在导出的文件每页都标有“草稿”，不能用于公布。
    </p>
  );
}

interface UnexplainedProps {
  readonly template: Template;
  readonly open: readonly Finding[];
}

/** Nothing in the file says so, but whoever reads it will ask. */
function Unexplained({ template, open }: UnexplainedProps) {
  return (
    <details className="mt-2 rounded border-l-4 border-warning bg-warning-wash px-3 py-2">
      <summary className="cursor-pointer font-medium">
        还有{open.length.toLocaleString('zh-CN')}处没有写明原因，请再核对
      </summary>
      <ul className="mt-1 max-h-40 list-disc space-y-0.5 overflow-y-auto pl-5 text-sm">
        {open.map((finding) => (
          <li key={keyOfFinding(finding)}>{messageOf(template, finding).title}</li>
        ))}
      </ul>
    </details>
  );
}

function ProgressLine({ progress }: { readonly progress: Progress }) {
  return (
    <div aria-live="polite" className="mt-3 empty:mt-0">
      {progress.kind === 'running' ? <p className="text-soft">正在生成…</p> : null}
      {progress.kind === 'done' ? (
        <p className="text-good">已下载“{progress.name}”，请到浏览器的下载文件夹查看。</p>
      ) : null}
      {progress.kind === 'failed' ? <p className="text-error">{progress.problem}</p> : null}
    </div>
  );
}
