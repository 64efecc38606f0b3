'use client';

import { useEffect, useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { ZoomButtons } from '@/components/pages/zoom-buttons';
import { usePlaceInPages } from './use-place-in-pages';
import { type PreviewState, usePreview } from './use-preview';

interface PreviewPanelProps {
  readonly editor: FormEditor;
  readonly onGo: () => void;
}

/** The printed pages, kept up to date while the report is written. */
export function PreviewPanel({ editor, onGo }: PreviewPanelProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [holder, setHolder] = useState<HTMLElement | null>(null);
  const [zoom, setZoom] = useState(100);
  const preview = usePreview(editor, holder);
  const { outline, pageCount } = preview;
  const { place, jump, staying } = usePlaceInPages({ editor, scroller, holder, outline });
  useFocusByClick(holder, (address) => {
    onGo();
    requestAnimationFrame(() => staying(() => editor.focus(address)));
  });
  useEffect(() => {
    // The keyboard scrolls what has the focus.
    if (scroller !== null) scroller.tabIndex = 0;
  }, [scroller]);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5 text-sm">
        <label className="flex min-w-0 flex-1 items-center gap-2">
          <span className="whitespace-nowrap">跳到</span>
          <select
            className="field min-w-0 py-1 text-sm"
            value={place}
            onChange={(event) => jump(Number(event.target.value))}
          >
            <option value={-1}>开头（共{pageCount}页）</option>
            {outline.map(({ title, page }, index) => (
              <option key={`${page}${title}`} value={index}>
                第{page}页 {title}
              </option>
            ))}
          </select>
        </label>
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
      </div>
      <section
        ref={setScroller}
        aria-label="报告各页"
        className="min-h-0 flex-1 overflow-auto bg-canvas p-3 focus-visible:-outline-offset-2"
      >
        <div
          ref={setHolder}
          style={{ width: `${zoom}%` }}
          className="mx-auto space-y-3 [&_[data-address]]:cursor-pointer [&>svg]:block [&>svg]:h-auto [&>svg]:w-full [&>svg]:shadow-md"
        />
      </section>
      <p role="status" className="border-t border-line px-3 py-1.5 text-sm text-soft">
        {statusOf(preview)}
      </p>
    </div>
  );
}

const MOST_SHOWN = 20;

function statusOf({ isPaused, missing }: PreviewState): string {
  if (isPaused) return '有一部分的文字太长，预览先停在这里，改短后继续。';
  if (missing.length === 0) return '点表中的数字，可跳到填写处。';
  const shown = missing.slice(0, MOST_SHOWN).join(' ');
  return `字库里没有这些字：${shown}，PDF中印作〓。请改用常用字，或下载Word文档用本机字体打印。`;
}

/** Text lies above the areas of the values, so everything under the pointer is asked. */
function useFocusByClick(holder: HTMLElement | null, onAddress: (address: string) => void): void {
  useEffect(() => {
    if (holder === null) return;
    const click = ({ clientX, clientY }: MouseEvent) => {
      const hit = document.elementsFromPoint(clientX, clientY);
      const address = hit.map((element) => element.getAttribute('data-address')).find(Boolean);
      if (typeof address === 'string') onAddress(address);
    };
    holder.addEventListener('click', click);
    return () => holder.removeEventListener('click', click);
  }, [holder, onAddress]);
}
