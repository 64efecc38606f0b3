'use client';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { formPagesOf, type PageState, pageStateText } from '@/components/form/page-state';
import { useVersion } from '@/components/form/use-version';

interface PageListProps {
  readonly editor: FormEditor;
  readonly onOpen: () => void;
}

export function PageList({ editor, onOpen }: PageListProps) {
  useVersion(editor, TOPICS.findings);
  useVersion(editor, TOPICS.page);
  useVersion(editor, 'agency.name');
  useVersion(editor, 'preface');
  useVersion(editor, 'period.from');
  useVersion(editor, 'contact.office');
  const pages = formPagesOf(editor.template, {
    findings: editor.findings(),
    textOf: editor.textAt,
  });
  return (
    <nav
      aria-label="报告各部分"
      className="relative h-full overflow-y-auto border-r border-line bg-paper"
    >
      <p className="border-b border-line px-4 py-2.5 leading-snug font-semibold wrap-anywhere">
        {editor.textAt('agency.name')}
        <span className="block text-[0.8125rem] font-normal text-soft">
          {editor.year}年度，用{editor.template.edition}年版格式
        </span>
      </p>
      <ol className="py-2">
        {pages.map(({ id, name, state }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={editor.page() === id ? 'step' : undefined}
              onClick={() => {
                editor.openPage(id);
                onOpen();
              }}
              className="group flex w-full gap-2.5 border-l-4 border-transparent py-2 pr-3 pl-3 text-left hover:bg-canvas focus-visible:-outline-offset-2 aria-[current=step]:border-accent aria-[current=step]:bg-wash"
            >
              <StateDot state={state} />
              <span className="min-w-0">
                <span className="block leading-snug group-aria-[current=step]:font-semibold">
                  {name}
                </span>
                <span className={`block text-[0.8125rem] ${TEXT_COLORS[state.kind]}`}>
                  {pageStateText(state)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const TEXT_COLORS: Readonly<Record<PageState['kind'], string>> = {
  empty: 'text-soft',
  begun: 'text-warning',
  wrong: 'text-error',
  stale: 'text-warning',
  bare: 'text-soft',
  done: 'text-good',
};

const DOTS: Readonly<Record<PageState['kind'], string>> = {
  empty: 'border-edge',
  begun: 'border-warning bg-linear-to-r from-warning from-50% to-transparent to-50%',
  wrong: 'border-error bg-error',
  stale: 'border-warning bg-warning',
  bare: 'border-notice bg-linear-to-r from-notice from-50% to-transparent to-50%',
  done: 'border-good bg-good',
};

function StateDot({ state }: { readonly state: PageState }) {
  return (
    <span
      aria-hidden="true"
      className={`mt-1.5 size-3 shrink-0 rounded-full border-2 ${DOTS[state.kind]}`}
    />
  );
}
