/** The reports of the list as it was last shown, by which one goes to the next and previous. */
export interface Queue {
  /** The filters, as in the address of the list. */
  readonly search: string;
  readonly reports: readonly string[];
}

const NAME = 'gouji-review-queue';

/** Kept for this window only: it goes away when the window is closed. */
export function keepQueue(queue: Queue): void {
  try {
    window.sessionStorage.setItem(NAME, JSON.stringify(queue));
  } catch {
    // Without storage the list is asked for again.
  }
}

export function keptQueue(search: string): readonly string[] | null {
  const kept = parsed(window.sessionStorage.getItem(NAME) ?? '');
  return kept?.search === search ? kept.reports : null;
}

const LAST = 'gouji-review-last';

/** The report that was looked at last, to which the list comes back. */
export function keepLast(report: string): void {
  try {
    window.sessionStorage.setItem(LAST, report);
  } catch {
    // The list begins at its top.
  }
}

export function keptLast(): string | null {
  return window.sessionStorage.getItem(LAST);
}

function parsed(text: string): Queue | null {
  try {
    const read: unknown = JSON.parse(text);
    return isQueue(read) ? read : null;
  } catch {
    return null;
  }
}

function isQueue(value: unknown): value is Queue {
  if (typeof value !== 'object' || value === null) return false;
  return 'search' in value && 'reports' in value && Array.isArray(value.reports);
}
