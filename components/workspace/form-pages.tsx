'use client';

import { PREFACE } from '@/components/form/field-names';
import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { formPagesOf } from '@/components/form/page-state';
import { useVersion } from '@/components/form/use-version';
import { PrefacePage } from '@/components/prose/preface-page';
import { ProsePage } from '@/components/prose/prose-page';
import { Button } from '@/components/ui/button';
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
  top?.parentElement?.scrollTo({ top: 0 });
}

interface FormPageProps {
  readonly editor: FormEditor;
  readonly page: string;
}

function FormPage({ editor, page }: FormPageProps) {
  const section = editor.template.sections.find(({ id }) => id === page);
  if (page === PREFACE || section === undefined) return <PrefacePage editor={editor} />;
  if (section.kind === 'prose') return <ProsePage editor={editor} section={section} />;
  return <TablePage editor={editor} section={section} />;
}

function Steps({ editor }: { readonly editor: FormEditor }) {
  const pages = formPagesOf(editor.template, []);
  const index = pages.findIndex(({ id }) => id === editor.page());
  const before = pages[index - 1];
  const after = pages[index + 1];
  return (
    <nav aria-label="前后部分" className="mt-6 flex justify-between gap-3">
      <span>
        {before === undefined ? null : (
          <Button onClick={() => editor.openPage(before.id)}>上一部分：{before.name}</Button>
        )}
      </span>
      <span>
        {after === undefined ? null : (
          <Button look="primary" onClick={() => editor.openPage(after.id)}>
            下一部分：{after.name}
          </Button>
        )}
      </span>
    </nav>
  );
}
