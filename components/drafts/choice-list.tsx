import type { Choice } from '@/lib/template/template';

interface ChoiceListProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Which choice is made at first. */
  readonly first: number;
}

export function ChoiceList({ name, label, choices, first }: ChoiceListProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="divide-y divide-line rounded border border-edge">
        {choices.map(({ id, label: text, hint }, index) => (
          <label
            key={id}
            className="flex cursor-pointer gap-3 px-3 py-2.5 first:rounded-t last:rounded-b has-checked:bg-wash"
          >
            <input
              type="radio"
              name={name}
              value={id}
              defaultChecked={index === first}
              className="mt-1.5 size-4 accent-accent"
            />
            <span>
              <span className="block">{text}</span>
              <span className="block text-sm text-soft">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
