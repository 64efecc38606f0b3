import { STATE_LOOKS, STATE_NAMES, type UnitState } from './state-names';

export function StateChip({ state }: { readonly state: UnitState }) {
  return (
    <span
      className={`inline-block rounded-full px-2.5 py-0.5 text-sm font-medium whitespace-nowrap ${STATE_LOOKS[state]}`}
    >
      {STATE_NAMES[state]}
    </span>
  );
}
