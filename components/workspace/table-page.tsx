'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { TableGrid } from '@/components/grid/table-grid';
import { YearTools } from '@/components/last-year/year-tools';
import { TextField } from '@/components/prose/text-field';
import { noteField } from '@/lib/report/field-names';
import type { TableSection } from '@/lib/template/template';

interface TablePageProps {
  readonly editor: FormEditor;
  readonly section: TableSection;
}

export function TablePage({ editor, section }: TablePageProps) {
  return (
    <section aria-labelledby="page-heading">
      <h1 id="page-heading" className="text-xl font-semibold">
        {section.heading}
      </h1>
      <p className="mt-1 max-w-4xl text-soft">{section.hint}</p>
      <div className="mt-4">
        <TableGrid editor={editor} section={section} tools={<YearTools editor={editor} />} />
      </div>
      <div className="mt-5">
        <TextField
          editor={editor}
          name={noteField(section.table.id)}
          label="表下注（可不填）"
          hint={`印在表格下面，例如“${section.table.noteHint}”`}
          rows={2}
        />
      </div>
    </section>
  );
}
