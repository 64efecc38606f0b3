import { FieldFindings } from '@/components/findings/field-findings';
import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { sectionField } from '@/lib/report/field-names';
import type { ProseSection } from '@/lib/template/template';
import { shownIn } from './editor-figures';
import { LiveArea } from './live-area';

interface ProseTextProps {
  readonly editor: FormEditor;
  readonly section: ProseSection;
}

/** The text of a section with its length and what is to be said of it. */
export function ProseText({ editor, section }: ProseTextProps) {
  const name = sectionField(section.id);
  const id = `field-${name}`;
  return (
    <div className="min-w-0">
      <LiveArea
        editor={editor}
        name={name}
        id={id}
        rows={16}
        className="field prose-field"
        label={section.heading}
      />
      <Length editor={editor} name={name} advice={section.adviceCharacters} />
      <FieldFindings editor={editor} name={name} id={`${id}-error`} />
    </div>
  );
}

interface LengthProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly advice: number | null;
}

function Length({ editor, name, advice }: LengthProps) {
  useVersion(editor, TOPICS.text);
  const { text } = shownIn(editor, editor.textAt(name));
  const count = text.replace(/\s/gu, '').length;
  const isLong = advice !== null && count > advice;
  return (
    <p className={`mt-1 text-sm ${isLong ? 'text-warning' : 'text-soft'}`}>
      {count}字{advice === null ? '' : `，原则上不超过${advice}字`}
      {isLong ? `，已超出${count - advice}字` : ''}
      <span className="ml-3 text-soft">一段一行，首行不用空格，版面由系统排好</span>
    </p>
  );
}
