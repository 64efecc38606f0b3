'use client';

import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';

import type { Editor } from '@/components/form/editor';
import { LockDialog } from '@/components/last-year/lock-dialog';
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
  /** More for the toolbar. */
  readonly tools?: ReactNode;
  /** Called with the address of every cell that was drawn; for counting in tests. */
  readonly onDraw?: (address: string) => void;
}

type Opened =
  | { readonly kind: 'preview'; readonly plan: PastePlan }
  | { readonly kind: 'explanation'; readonly address: string }
  | { readonly kind: 'lock'; readonly address: string };

/** One table of the form, filled in as in a spreadsheet. */
export function TableGrid({ editor, section, tools, onDraw }: TableGridProps) {
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
      unlock: (address: string) => setOpened({ kind: 'lock', address }),
      preview: (plan: PastePlan) => setOpened({ kind: 'preview', plan }),
      announce,
      describe: (text: string) => {
        if (hint.current !== null && text !== '') hint.current.textContent = text;
      },
    }),
    [announce],
  );
  const { root, session } = useGridSession({ editor, layout, requests });
  return (
    <div className={styles.frame}>
      <GridToolbar session={session} announce={announce} hint={hint}>
        {tools}
      </GridToolbar>
      <div className={tableStyles.shell}>
        <div ref={root} className={tableStyles.scroll} data-label-columns={layout.labelColumns}>
          <GridBody editor={editor} layout={layout} onDraw={onDraw} />
        </div>
      </div>
      <RowForms layout={layout} />
      <p ref={news} className={styles.unseen} role="status" />
      {opened !== null && (
        <OpenedDialog
          editor={editor}
          opened={opened}
          beside={(address) => session.current?.stage.input(address) ?? null}
          onPaste={(plan) => {
            if (session.current !== null) enterPlan(session.current, requests, plan);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

interface OpenedDialogProps {
  readonly editor: Editor;
  readonly opened: Opened;
  readonly beside: (address: string) => Element | null;
  readonly onPaste: (plan: PastePlan) => void;
  readonly onClose: () => void;
}

function OpenedDialog({ editor, opened, beside, onPaste, onClose }: OpenedDialogProps) {
  if (opened.kind === 'preview') {
    const { plan } = opened;
    return (
      <PastePreview
        template={editor.template}
        plan={plan}
        onPaste={() => onPaste(plan)}
        onClose={onClose}
      />
    );
  }
  const { kind, address } = opened;
  const cell = { editor, address, beside: beside(address), onClose };
  return kind === 'lock' ? <LockDialog {...cell} /> : <TotalExplanation {...cell} />;
}
