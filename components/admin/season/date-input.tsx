import { Button } from '@/components/ui/button';
import { describedBy, Labelled } from '@/components/ui/labelled';

interface DateInputProps {
  readonly id: string;
  readonly label: string;
  /** An ISO date, `''` for none. */
  readonly value: string;
  /** Dates that are usual, to take with one click. */
  readonly offers: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (date: string) => void;
}

export function DateInput({ id, label, value, offers, error, onChange }: DateInputProps) {
  return (
    <Labelled id={id} label={label} error={error ?? null}>
      <div className="flex flex-wrap items-center gap-1">
        <input
          id={id}
          type="date"
          className="field max-w-44"
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id)}
          onChange={(event) => onChange(event.target.value)}
        />
        {offers.map((date) => (
          <Button
            key={date}
            look="quiet"
            className="px-2!"
            aria-label={`${label}填${dayText(date)}`}
            onClick={() => onChange(date)}
          >
            {dayText(date)}
          </Button>
        ))}
      </div>
    </Labelled>
  );
}

/** `2026-01-31` is 1月31日. */
function dayText(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}
