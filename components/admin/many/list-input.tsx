'use client';

import { type ChangeEvent, useRef, useState } from 'react';

import { FormProblem } from '@/components/account/form-problem';
import { Button } from '@/components/ui/button';
import { describedBy, Labelled } from '@/components/ui/labelled';
import { saveFile } from '@/components/ui/save-file';
import type { ReadRoster } from '@/lib/roster/read-roster';
import { MOST_ROWS } from '@/lib/roster/roster';
import type { RosterWords } from '@/lib/roster/roster-words';
import { type ReadList, readListFile, readPasted } from './read-pasted';

interface ListInputProps {
  readonly text: string;
  readonly words: RosterWords;
  readonly onText: (text: string) => void;
  readonly onList: (list: ReadRoster) => void;
}

export function ListInput({ text, words, onText, onList }: ListInputProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const take = (read: ReadList) => {
    const found = read.ok ? sizeProblem(read.list) : read.problem;
    setProblem(found);
    if (read.ok && found === null) onList(read.list);
  };
  return (
    <div className="card mt-6 space-y-5 p-6">
      <Labelled
        id="list"
        label="单位名册"
        hint="第一行是列名，列的顺序不限。只有“单位名称”必须有；上级单位留空，就放在最上级单位下面。"
      >
        <textarea
          id="list"
          className="field min-h-56 font-mono whitespace-pre"
          value={text}
          spellCheck={false}
          aria-describedby={describedBy('list')}
          placeholder={EXAMPLE}
          onChange={(event) => onText(event.target.value)}
        />
      </Labelled>
      <FormProblem problem={problem} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => take(readPasted(text))}>
          读取并预览
        </Button>
        <FileButton onRead={take} />
        <BlankList onProblem={setProblem} />
      </div>
      <ColumnHelp words={words} />
    </div>
  );
}

const EXAMPLE =
  '单位名称\t上级单位\t类型\t范围\t填报人用户名\t填报人姓名\n教育局\t\t部门\t\tjiaoyu\t王敏\n第一中学\t教育局\t授权组织\t\tyizhong\t李强';

function sizeProblem({ rows }: ReadRoster): string | null {
  return rows.length > MOST_ROWS
    ? `一次最多添加${MOST_ROWS}个单位，现在有${rows.length}个。请分几次添加。`
    : null;
}

function FileButton({ onRead }: { readonly onRead: (read: ReadList) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file can be chosen again after it was mended.
    event.target.value = '';
    if (file === undefined) return;
    const unreadable: ReadList = { ok: false, problem: '文件打不开，请重新选择。' };
    readListFile(file).then(onRead, () => onRead(unreadable));
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        className="sr-only"
        tabIndex={-1}
        aria-label="选择名册文件"
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()}>选择XLSX文件</Button>
    </>
  );
}

function BlankList({ onProblem }: { readonly onProblem: (problem: string) => void }) {
  const save = async () => {
    const { blankListXlsx } = await import('./blank-list-xlsx');
    saveFile('单位名册.xlsx', await blankListXlsx());
  };
  return (
    <Button
      look="quiet"
      onClick={() => {
        save().catch(() => onProblem('空白名册没有生成，请直接按列名自己建表。'));
      }}
    >
      下载空白名册
    </Button>
  );
}

function ColumnHelp({ words }: { readonly words: RosterWords }) {
  const kinds = words.kinds.map(({ label }) => label).join('；');
  const scopes = words.scopes.map(({ label }) => label).join('；');
  return (
    <dl className="grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[8rem_1fr]">
      <dt className="font-medium">上级单位</dt>
      <dd className="text-soft">
        写名称，可以是已有的单位，也可以是名册里的另一行。有重名时写成“教育局/招生办”。
      </dd>
      <dt className="font-medium">类型</dt>
      <dd className="text-soft">{kinds}。可以简写（“部门”“街道”），留空时按名称判断。</dd>
      <dt className="font-medium">范围</dt>
      <dd className="text-soft">{scopes}。一般留空。</dd>
      <dt className="font-medium">用户名和姓名</dt>
      <dd className="text-soft">
        填报人、审核人各两列，可以不要。写了就同时建账号，初始密码在添加后显示一次。
      </dd>
    </dl>
  );
}
