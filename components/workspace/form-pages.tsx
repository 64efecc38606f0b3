'use client';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { formPagesOf } from '@/components/form/page-state';
import { useVersion } from '@/components/form/use-version';
import { LastYearCard } from '@/components/last-year/last-year-card';
import { PrefacePage } from '@/components/prose/preface-page';
import { ProsePage } from '@/components/prose/prose-page';
import { Button } from '@/components/ui/button';
import { PREFACE } from '@/lib/report/field-names';
import { TablePage } from './table-page';

interface FormPagesProps {
  readonly editor: FormEditor;
  readonly isOwner: boolean;
}

/** One part of the report at a time. */
export function FormPages({ editor, isOwner }: FormPagesProps) {
  useVersion(editor, TOPICS.page);
  const page = editor.page();
  return (
    <div key={page} ref={scrollToTop} className="px-4 pt-5 pb-8 lg:px-6">
      <fieldset disabled={!isOwner} className="min-w-0">
        <legend className="sr-only">报告内容</legend>
        <FormPage editor={editor} page={page} />
      </fieldset>
      <Steps editor={editor} />
    </div>
  );
}

function scrollToTop(top: HTMLDivElement | null): void {
  top?.closest('main')?.scrollTo({ top: 0 });
}

interface FormPageProps {
  readonly editor: FormEditor;
  readonly page: string;
}

function FormPage({ editor, page }: FormPageProps) {
  const section = editor.template.sections.find(({ id }) => id === page);
  if (page === PREFACE || section === undefined) {
    return (
      <>
        <PrefacePage editor={editor} />
        <LastYearCard editor={editor} />
      </>
    );
  }
  if (section.kind === 'prose') return <ProsePage editor={editor} section={section} />;
  return <TablePage editor={editor} section={section} />;
}

function Steps({ editor }: { readonly editor: FormEditor }) {
  const pages = formPagesOf(editor.template, { findings: [], textOf: editor.textAt });
  const index = pages.findIndex(({ id }) => id === editor.page());
  const before = pages[index - 1];
  const after = pages[index + 1];
  const open = (page: string) => {
    editor.openPage(page);
    document.getElementById('main')?.focus();
  };
  return (
    <nav aria-label="前后部分" className="mt-6 flex flex-wrap justify-between gap-3">
      {before === undefined ? (
        <span />
      ) : (
        <Button className="max-w-full whitespace-normal!" onClick={() => open(before.id)}>
          上一部分：{before.name}
        </Button>
      )}
      {after === undefined ? null : (
        <Button
          look="primary"
          className="max-w-full whitespace-normal!"
          onClick={() => open(after.id)}
        >
          下一部分：{after.name}
        </Button>
      )}
    </nav>
  );
}
