import type { ReactNode } from 'react';

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly isRequired?: boolean;
  readonly children: ReactNode;
}

/** A control with its label above, its hint and its error below. See `describedBy`. */
export function Labelled({ id, label, hint, error, isRequired, children }: LabelledProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {isRequired === true ? <span className="ml-1.5 text-sm text-soft">必填</span> : null}
      </label>
      {children}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {error === undefined || error === null ? null : (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-error">
          {error}
        </p>
      )}
    </div>
  );
}

/** Names the hint and the error of a control for `aria-describedby`. */
export function describedBy(id: string): string {
  return `${id}-hint ${id}-error`;
}
