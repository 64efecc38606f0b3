import { type GridRequests, placeOf } from './grid-events';
import { cellAt, samePlace } from './grid-moves';
import { isSingle } from './grid-range';
import type { GridSession } from './grid-session';

/** Mouse and touch. Returns the way to stop. */
export function attachPointer(
  root: HTMLElement,
  session: GridSession,
  requests: GridRequests,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let dragging = false;
  root.addEventListener(
    'mousedown',
    (event) => {
      dragging = mousedown(session, event);
    },
    { signal },
  );
  root.addEventListener(
    'mouseover',
    (event) => {
      const place = placeOf(session, event);
      dragging &&= (event.buttons & 1) === 1;
      if (dragging && place !== null) session.extendTo(place);
    },
    { signal },
  );
  root.addEventListener(
    'dblclick',
    (event) => {
      const address = addressOf(session, event);
      if (session.editor.lockAt(address) === 'locked') requests.unlock(address);
      else session.edit();
    },
    { signal },
  );
  const explain = (event: MouseEvent): void => {
    const locked = lockedUnder(event);
    if (locked !== null) requests.unlock(locked);
    const place = placeOf(session, event);
    const cell = place === null ? undefined : cellAt(session.layout, place);
    if (cell?.isTotal !== true || event.shiftKey || !isSingle(session.range())) return;
    event.preventDefault();
    requests.explain(cell.address);
  };
  root.addEventListener('click', explain, { signal });
  root.addEventListener('contextmenu', explain, { signal });
  return () => stop.abort();
}

function addressOf(session: GridSession, event: Event): string {
  const place = placeOf(session, event);
  return (place === null ? undefined : cellAt(session.layout, place)?.address) ?? '';
}

/** The cell whose lock was clicked. */
function lockedUnder({ target }: Event): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-lock-sign]')?.getAttribute('data-lock-sign') ?? null;
}

/** `true` when a drag may begin here. In a cell that is being edited the mouse moves the cursor. */
function mousedown(session: GridSession, event: MouseEvent): boolean {
  const place = placeOf(session, event);
  if (place === null || event.button !== 0) return false;
  if (session.isEditing() && samePlace(place, session.range().anchor)) return false;
  event.preventDefault();
  if (event.shiftKey) session.extendTo(place);
  else session.goTo(place);
  return true;
}
