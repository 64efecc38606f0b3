import { type ReactNode, useId } from 'react';

import { Button } from '@/components/ui/button';
import { RefusalNote } from './refusal-note';
import type { Sent } from './send';
import { useTypedText } from './typed-text';
import { useSending } from './use-sending';

interface TextComposerProps {
  /** Under this name the text is kept while it is not sent. */
  readonly name: string;
  readonly label: string;
  readonly action: string;
  readonly placeholder?: string;
  readonly takesFocus?: boolean;
  /** Longest text that the server takes. */
  readonly most?: number;
  readonly onSend: (text: string) => Promise<Sent>;
  readonly onSent: () => void;
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
}

const MOST_CHARACTERS = 5000;

/** A small field for a text to the other side. Ctrl+Enter sends it. */
export function TextComposer(props: TextComposerProps) {
  const { name, label, action, onSend, onSent, onCancel } = props;
  const [text, setText] = useTypedText(name);
  const { isSending, refusal, send } = useSending();
  const id = useId();
  const isBlank = text.trim() === '';
  const submit = () => {
    if (isBlank) return;
    send(
      () => onSend(text.trim()),
      () => {
        setText('');
        onSent();
      },
    );
  };
  return (
    <form
      className="text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {props.children}
      <textarea
        id={id}
        ref={props.takesFocus === true ? takeFocus : null}
        rows={3}
        maxLength={props.most ?? MOST_CHARACTERS}
        placeholder={props.placeholder}
        className="field text-sm"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          if (event.key === 'Escape') onCancel?.();
        }}
      />
      <div className="mt-1 flex gap-2">
        <Button type="submit" look="primary" disabled={isBlank || isSending}>
          {isSending ? '正在发送…' : action}
        </Button>
        {onCancel === undefined ? null : (
          <Button look="quiet" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
      <RefusalNote refusal={refusal} />
    </form>
  );
}

function takeFocus(area: HTMLTextAreaElement | null): void {
  area?.focus();
}
