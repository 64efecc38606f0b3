/** Why an edit is not on the disk. */
export type SaveFailure = 'full' | 'taken-over' | 'removed' | 'unavailable';

export function failureOf(error: unknown): SaveFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : 'unavailable';
}
