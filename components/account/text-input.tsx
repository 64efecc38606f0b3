import { describedBy, Labelled } from '@/components/ui/labelled';

interface TextInputProps {
  /** Also the name in the form. */
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'password';
  readonly autoComplete: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly maxLength?: number;
  readonly defaultValue?: string;
  readonly isFixed?: boolean;
}

/** A line to type in that keeps its text itself, with the error of the last answer below. */
export function TextInput({ id, label, hint, error, isFixed, ...input }: TextInputProps) {
  return (
    <Labelled id={id} label={label} error={error ?? null} {...(hint === undefined ? {} : { hint })}>
      <input
        id={id}
        name={id}
        className="field read-only:bg-canvas"
        type="text"
        maxLength={200}
        spellCheck={false}
        autoCapitalize="none"
        required
        readOnly={isFixed}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id)}
        {...input}
      />
    </Labelled>
  );
}
