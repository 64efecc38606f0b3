import type { Editor } from '@/components/form/editor';
import { namesOf } from '@/lib/findings/names';
import styles from './dialog.module.css';
import { GridDialog } from './grid-dialog';
import { TotalSum } from './total-sum';
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
        <TotalSum key={sum.relation.id} editor={editor} sum={sum} />
      ))}
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
