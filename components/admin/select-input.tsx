import { describedBy, Labelled } from '@/components/ui/labelled';

export interface Option {
  readonly id: string;
  readonly label: string;
}

interface SelectInputProps {
  /** Also the name in the form. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly defaultValue: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A choice in a form that keeps it itself, with the error of the last answer below. */
export function SelectInput({ id, label, options, hint, error, defaultValue }: SelectInputProps) {
  return (
    <Labelled id={id} label={label} error={error ?? null} {...(hint === undefined ? {} : { hint })}>
      <select
        id={id}
        name={id}
        className="field"
        defaultValue={defaultValue}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
