'use client';

import { useCallback, useMemo, useRef, useState } from 'react';

import type { Editor } from '@/components/form/editor';
import type { PastePlan } from '@/lib/clipboard/plan-paste';
import type { TableSection } from '@/lib/template/template';
import styles from './grid.module.css';
import { GridBody } from './grid-body';
import { enterPlan } from './grid-events';
import { GridToolbar } from './grid-toolbar';
import { layoutOf } from './layout-of';
import { PastePreview } from './paste-preview';
import { RowForms } from './row-forms';
import tableStyles from './table.module.css';
import { TotalExplanation } from './total-explanation';
import { useGridSession } from './use-grid-session';

interface TableGridProps {
  readonly editor: Editor;
  readonly section: TableSection;
  /** Called with the address of every cell that was drawn; for counting in tests. */
  readonly onDraw?: (address: string) => void;
}

type Opened =
  | { readonly kind: 'preview'; readonly plan: PastePlan }
  | { readonly kind: 'explanation'; readonly address: string };

/** One table of the form, filled in as in a spreadsheet. */
export function TableGrid({ editor, section, onDraw }: TableGridProps) {
  const { table } = section;
  const layout = useMemo(() => layoutOf(editor.template, table), [editor.template, table]);
  const news = useRef<HTMLParagraphElement>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const announce = useCallback((text: string) => {
    if (news.current !== null) news.current.textContent = text;
  }, []);
  const requests = useMemo(
    () => ({
      explain: (address: string) => setOpened({ kind: 'explanation', address }),
      preview: (plan: PastePlan) => setOpened({ kind: 'preview', plan }),
      announce,
      describe: (text: string) => {
        if (hint.current !== null && text !== '') hint.current.textContent = text;
      },
    }),
    [announce],
  );
  const { root, session } = useGridSession({ editor, layout, requests });
  const close = (): void => setOpened(null);
  return (
    <div className={styles.frame}>
      <GridToolbar session={session} announce={announce} hint={hint} />
      <div className={tableStyles.shell}>
        <div ref={root} className={tableStyles.scroll} data-label-columns={layout.labelColumns}>
          <GridBody editor={editor} layout={layout} onDraw={onDraw} />
        </div>
      </div>
      <RowForms layout={layout} />
      <p ref={news} className={styles.unseen} role="status" />
      {opened?.kind === 'preview' && (
        <PastePreview
          template={editor.template}
          plan={opened.plan}
          onPaste={() => {
            if (session.current !== null) enterPlan(session.current, requests, opened.plan);
          }}
          onClose={close}
        />
      )}
      {opened?.kind === 'explanation' && (
        <TotalExplanation
          editor={editor}
          address={opened.address}
          beside={session.current?.stage.input(opened.address) ?? null}
          onClose={close}
        />
      )}
    </div>
  );
}
