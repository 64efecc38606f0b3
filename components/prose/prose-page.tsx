'use client';

import { FeeBlock } from '@/components/fees/fee-block';
import type { FormEditor } from '@/components/form/form-editor';
import { GuidancePanel } from '@/components/guidance/guidance-panel';
import { SameTextPanel } from '@/components/last-year/same-text-panel';
import { sectionField } from '@/lib/report/field-names';
import type { ProseSection } from '@/lib/template/template';
import { ProseText } from './prose-text';

interface ProsePageProps {
  readonly editor: FormEditor;
  readonly section: ProseSection;
}

/** The text of a section on the left, what belongs into it on the right. */
export function ProsePage({ editor, section }: ProsePageProps) {
  const id = `field-${sectionField(section.id)}`;
  return (
    <section aria-labelledby="page-heading" className="@container">
      <h1 id="page-heading" className="text-xl font-semibold">
        {section.heading}
      </h1>
      <p id={`${id}-hint`} className="mt-1 max-w-4xl text-soft">
        {section.hint}
      </p>
      {section.id === editor.template.processingFees.section ? <FeeBlock editor={editor} /> : null}
      <div className="mt-4 grid gap-5 @3xl:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="min-w-0">
          <ProseText editor={editor} section={section} />
          <SameTextPanel editor={editor} id={section.id} />
        </div>
        <GuidancePanel editor={editor} section={section} />
      </div>
    </section>
  );
}
