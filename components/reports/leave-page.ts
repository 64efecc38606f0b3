import type { CopyKey } from '@/lib/storage/copy-store';
import { keepUnsaved } from '@/lib/storage/unsaved-edits';
import { reportPath } from './report-path';
import type { ServedCopy } from './served-copy';

export interface Leaving {
  readonly key: CopyKey;
  readonly owner: string;
  /** Typed since the journal had everything. */
  readonly unkept: ReadonlyMap<string, string>;
  readonly copy: ServedCopy;
}

/** A page that ends hears no answer, but the server may still get what waits. */
export function leavePage({ key, owner, unkept, copy }: Leaving): void {
  if (unkept.size > 0) {
    const { fields } = copy.state();
    const texts = [...unkept].map(([name, text]) => ({
      name,
      text,
      seen: fields[name]?.revision ?? 0,
    }));
    keepUnsaved(localKeyOf(key), { owner, texts });
  }
  const request = copy.lastRequest();
  if (request === null) return;
  const body = JSON.stringify(request);
  if (body.length > MOST_AT_THE_END) return;
  const headers = { 'Content-Type': 'application/json' };
  fetch(reportPath(key, 'changes'), { method: 'POST', headers, body, keepalive: true }).catch(
    () => {},
  );
}

/** Browsers take 64 KB of bytes for all such requests together. */
const MOST_AT_THE_END = 20_000;

export function localKeyOf({ user, report }: CopyKey): string {
  return `${user}-${report}`;
}
