import type { FormEditor } from '@/components/form/form-editor';
import { sectionField } from '@/lib/report/field-names';
import { InsertFigure } from './insert-figure';
import type { ProseView } from './prose-view';
import { WriteFigures } from './write-figures';

interface ProseToolsProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly view: ProseView;
}

/** What can be put into the text. */
export function ProseTools({ editor, name, view }: ProseToolsProps) {
  const isForParagraph = name === sectionField(editor.template.figuresParagraph.section);
  return (
    <div className="mb-1 flex flex-wrap gap-1">
      <InsertFigure editor={editor} view={view} />
      {isForParagraph ? <WriteFigures editor={editor} view={view} /> : null}
    </div>
  );
}
