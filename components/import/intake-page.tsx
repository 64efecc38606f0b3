'use client';

import { type ChangeEvent, useState } from 'react';

import { Button } from '@/components/ui/button';
import type { Refusal } from '@/lib/import/refusal';
import { refusalText } from '@/lib/import/refusal-text';
import { FileButtons } from './file-buttons';
import type { Incoming } from './import-entry';
import { textFiles } from './incoming-files';

interface IntakePageProps {
  readonly take: (files: readonly Incoming[]) => void;
  readonly problem: { readonly name: string; readonly refusal: Refusal } | null;
}

export function IntakePage({ take, problem }: IntakePageProps) {
  return (
    <main id="main" className="mx-auto w-full max-w-5xl px-5 py-8">
      <h1 className="text-2xl font-semibold">导入/体检</h1>
      <p className="mt-1 text-soft">
        读取已公布的年度报告，逐格说明读到了什么，检查勾稽关系。不用登录，文件只在本机读取，不会上传。
      </p>
      <div role="alert">
        {problem === null ? null : (
          <div className="mt-5 rounded border border-error bg-error-wash p-4">
            <p className="font-medium wrap-anywhere text-error">没有读取“{problem.name}”</p>
            <p className="mt-1">{refusalText(problem.refusal)}</p>
          </div>
        )}
      </div>
      <div className="mt-6 grid gap-5 lg:grid-cols-2">
        <section
          aria-labelledby="intake-files"
          className="flex flex-col items-center justify-center rounded-lg border-2 border-dashed border-edge bg-paper px-6 py-12 text-center"
        >
          <h2 id="intake-files" className="text-lg font-semibold">
            把报告拖到这里
          </h2>
          <p className="mt-1 text-soft">一份、多份或整个文件夹都可以</p>
          <div className="mt-5 flex flex-wrap justify-center gap-2">
            <FileButtons onFiles={take} look="primary" />
          </div>
        </section>
        <PasteBox onText={(text) => take(textFiles(text))} />
      </div>
      <Explanations />
    </main>
  );
}

function PasteBox({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <div className="card flex flex-col p-5">
      <label htmlFor="paste-box" className="text-lg font-semibold">
        或者粘贴
      </label>
      <p id="paste-hint" className="mt-1 text-sm text-soft">
        在网页、WPS或Word里全选、复制，回到本页按Ctrl+V，表格会一起带过来。
      </p>
      <textarea
        id="paste-box"
        data-paste-box
        rows={6}
        className="field mt-3 flex-1"
        aria-describedby="paste-hint"
        value={text}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)}
      />
      <div className="mt-3">
        <Button disabled={text.trim() === ''} onClick={() => onText(text)}>
          读取这段文字
        </Button>
      </div>
    </div>
  );
}

const EXPLANATIONS = [
  [
    '读得了什么',
    'Word（DOCX）、PDF、网页、Excel（XLSX）、纯文本和Markdown；2019年版、2021年版格式都可以。',
  ],
  ['读不了什么', '图片、没有文字的扫描件、有密码的文件；DOC、WPS文件请先用WPS或Word另存为DOCX。'],
  [
    '读完以后',
    '拿不准的格逐一请您确认，不会替您填数。可作为草稿打开，作为上年数据开始新的一年，或者下载体检报告。',
  ],
] as const;

function Explanations() {
  return (
    <dl className="mt-6 grid gap-4 md:grid-cols-3">
      {EXPLANATIONS.map(([title, text]) => (
        <div key={title} className="border-t-2 border-accent pt-3">
          <dt className="font-medium">{title}</dt>
          <dd className="mt-1 text-sm text-soft">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
