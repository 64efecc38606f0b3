interface Rows {
  readonly active: number;
  readonly count: number;
}

const PAGE = 15;

/** The row that a key goes to; `null` for a key that moves nothing. */
export function rowTarget(key: string, { active, count }: Rows): number | null {
  const target = targetOf(key, active, count);
  return target === null ? null : Math.max(0, Math.min(target, count - 1));
}

function targetOf(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + PAGE;
    case 'PageUp':
      return active - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
