'use client';

import { type ChangeEvent, useRef } from 'react';

import { Button } from '@/components/ui/button';
import type { Incoming } from './import-entry';
import { chosenFiles } from './incoming-files';

interface FileButtonsProps {
  readonly onFiles: (files: readonly Incoming[]) => void;
  readonly look: 'primary' | 'plain';
}

const ACCEPT = '.docx,.pdf,.html,.htm,.mhtml,.txt,.md,.xlsx,.doc,.wps,.json,text/plain,text/html';

/** The ways to choose files that need no mouse. */
export function FileButtons({ onFiles, look }: FileButtonsProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles(chosenFiles(event.target.files));
    // The same file can be chosen again after it was mended.
    event.target.value = '';
  };
  const input = { type: 'file', className: 'hidden', tabIndex: -1, onChange: take } as const;
  return (
    <>
      <input ref={files} {...input} multiple accept={ACCEPT} aria-label="选择报告文件" />
      <input
        ref={folder}
        {...input}
        {...{ webkitdirectory: '' }}
        aria-label="选择装有报告的文件夹"
      />
      <Button look={look} onClick={() => files.current?.click()}>
        选择文件
      </Button>
      <Button onClick={() => folder.current?.click()}>选择文件夹</Button>
    </>
  );
}
