interface ProgressBarProps {
  readonly label: string;
  /** `null` while nobody knows how far it is. */
  readonly done: number | null;
  readonly total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      className="progress mt-4"
      max={total}
      {...(done === null ? {} : { value: done })}
    />
  );
}
