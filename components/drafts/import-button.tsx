'use client';

import { type ChangeEvent, useRef } from 'react';

import { Button } from '@/components/ui/button';

export function ImportButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file !== undefined) onFile(file);
    // The same file can be chosen again after it was mended.
    event.target.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,.docx,.pdf,.html,.htm,.txt,.md,.xlsx"
        className="sr-only"
        tabIndex={-1}
        aria-label="选择草稿文件"
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()}>导入草稿</Button>
    </>
  );
}
