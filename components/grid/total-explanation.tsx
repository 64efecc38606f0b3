import type { Editor } from '@/components/form/editor';
import { namesOf } from '@/lib/findings/names';
import type { RelationLine } from '@/lib/template/relation-terms';
import styles from './dialog.module.css';
import { GridDialog } from './grid-dialog';
import { blankPartsOf, sumsOf, totalText } from './total-text';

interface TotalExplanationProps {
  readonly editor: Editor;
  readonly address: string;
  readonly beside: Element | null;
  readonly onClose: () => void;
}

/** "Why is this total 37?", answered from the relation that computes it. */
export function TotalExplanation({ editor, address, beside, onClose }: TotalExplanationProps) {
  const total = editor.totalAt(address);
  const blanks = blankPartsOf(editor, address).size;
  const text = totalText(total);
  return (
    <GridDialog
      title={total?.complete ? `为什么是${text}？` : '为什么还没有合计？'}
      beside={beside}
      onClose={onClose}
    >
      <p>{namesOf(editor.template).cell(address)}</p>
      {blanks > 0 && (
        <p>
          还有{blanks}格未填，已填的合计{total?.soFar ?? 0}；没有发生的填0。
        </p>
      )}
      <Stated editor={editor} address={address} onDone={onClose} />
      {sumsOf(editor.template, address).map((sum) => (
        <Sum key={sum.relation.id} editor={editor} sum={sum} />
      ))}
      <button type="button" onClick={onClose}>
        关闭
      </button>
    </GridDialog>
  );
}

interface StatedProps {
  readonly editor: Editor;
  readonly address: string;
  readonly onDone: () => void;
}

function Stated({ editor, address, onDone }: StatedProps) {
  const stated = editor.statedAt(address);
  if (stated === null) return null;
  return (
    <p className={styles.warning}>
      导入的文件里写的是{String(stated)}，与各项之和{totalText(editor.totalAt(address))}不同。{' '}
      <button
        type="button"
        onClick={() => {
          editor.dropStated([address]);
          onDone();
        }}
      >
        改用各项之和
      </button>
    </p>
  );
}

interface SumProps {
  readonly editor: Editor;
  readonly sum: RelationLine;
}

function Sum({ editor, sum }: SumProps) {
  const names = namesOf(editor.template);
  return (
    <section className={styles.sum}>
      <h3>{sum.relation.text}</h3>
      <ul>
        {sum.right.map((part) => (
          <li key={part}>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                // An open dialog keeps the focus, so it goes first.
                currentTarget.closest('dialog')?.close();
                editor.focus(part);
              }}
            >
              <span>{names.term(sum.relation, part)}</span>
              <span>{partText(editor, part)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function partText(editor: Editor, address: string): string {
  const total = editor.totalAt(address);
  const text = total === null ? editor.textAt(address) : totalText(total);
  return text === '' ? '未填' : text;
}
