import { useEffect, useState } from 'react';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import type { OutlineEntry } from '@/lib/pages/pages';
import { declareFonts } from './preview-fonts';
import { paintPages, previewPagesOf } from './preview-pages';

export interface PreviewState {
  readonly outline: readonly OutlineEntry[];
  readonly pageCount: number;
  /** Characters that no font of ours can print. */
  readonly missing: readonly string[];
  /** A text far too long for a report is not set on hundreds of pages. */
  readonly isPaused: boolean;
}

const AFTER_TYPING_MS = 250;

/** Keeps the pages in `holder` like the report, whenever nobody is typing. */
export function usePreview(editor: FormEditor, holder: HTMLElement | null): PreviewState {
  const [state, setState] = useState<PreviewState>({
    outline: [],
    pageCount: 0,
    missing: [],
    isPaused: false,
  });
  useEffect(() => {
    if (holder === null) return;
    declareFonts();
    const paint = () => {
      const isPaused = editor.checkedFindings().some(({ code }) => code === 'prose-too-long');
      if (isPaused) {
        setState((before) => ({ ...before, isPaused }));
        return;
      }
      const { svgs, outline, missing } = previewPagesOf(editor);
      paintPages(holder, svgs);
      setState({ outline, pageCount: svgs.length, missing, isPaused });
    };
    let timer = setTimeout(paint);
    const stop = editor.subscribe(TOPICS.text, () => {
      clearTimeout(timer);
      timer = setTimeout(paint, AFTER_TYPING_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, holder]);
  return state;
}
