'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { fileNameOf } from '@/components/ui/file-name';
import { Modal } from '@/components/ui/modal';
import { saveFile } from '@/components/ui/save-file';
import { buildCheckup } from '@/lib/checkup/build-checkup';
import type { Document } from '@/lib/document/document';
import type { OpenImport } from '../import-entry';
import { today } from '../today';
import { printHtml } from './print-html';

interface CheckupDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly subject: OpenImport;
}

/** The 体检报告 to print or to take away; it is made on this machine. */
export function CheckupDialog({ open, onClose, subject }: CheckupDialogProps) {
  const [said, setSaid] = useState('');
  const run = (work: (document: Document) => Promise<string>) => () => {
    work(checkupOf(subject)).then(setSaid, () => setSaid('没有生成，请再试一次。'));
  };
  return (
    <Modal
      title="体检报告"
      description="列出结论、发现的问题、没有直接读出的格和没有采用的文字。"
      open={open}
      onClose={onClose}
    >
      <div className="mt-4 flex flex-wrap gap-2">
        <Button look="primary" onClick={run(saveDocx)}>
          下载Word文档
        </Button>
        <Button onClick={run(saveHtml)}>下载网页</Button>
        <Button onClick={run(print)}>打印</Button>
      </div>
      <p role="status" className="mt-3 text-soft empty:hidden">
        {said}
      </p>
      <div className="mt-5 flex justify-end border-t border-line pt-4">
        <Button onClick={onClose}>关闭</Button>
      </div>
    </Modal>
  );
}

function checkupOf({ imported, answers, findings }: OpenImport): Document {
  return buildCheckup({ imported, answers, findings, date: today() });
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function saveDocx(document: Document): Promise<string> {
  const { writeDocx } = await import('@/lib/writers/docx');
  return save(document, '.docx', new Blob([await bytesOf(writeDocx(document))], { type: DOCX }));
}

async function saveHtml(document: Document): Promise<string> {
  const { writeHtml } = await import('@/lib/writers/html');
  const content = new Blob([await bytesOf(writeHtml(document))], { type: 'text/html' });
  return save(document, '.html', content);
}

async function print(document: Document): Promise<string> {
  const { writeHtml } = await import('@/lib/writers/html');
  printHtml(new TextDecoder().decode(await writeHtml(document)));
  return '';
}

async function bytesOf(written: Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await written);
}

function save({ metadata }: Document, extension: string, content: Blob): string {
  const name = `${fileNameOf(metadata.title)}${extension}`;
  saveFile(name, content);
  return `已下载“${name}”，请到浏览器的下载文件夹查看。`;
}
