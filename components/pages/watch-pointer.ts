import { type Hit, hitAt, type PagePoint, placeNear } from '@/lib/pages/field-hit';
import { sentencesOf } from '@/lib/report/sentences';
import type { Picked } from './mark';
import type { Picking } from './picking';

interface Drag {
  readonly field: string;
  readonly from: number;
  to: number;
}

interface Watched {
  readonly onDrag: (picked: Picked | null) => void;
}

/** Turns what the mouse or a finger does on the pages into marks chosen and places picked. */
export function watchPointer(
  holder: HTMLElement,
  now: () => Picking,
  { onDrag }: Watched,
): () => void {
  let drag: Drag | null = null;
  let wasDragged = false;
  const down = (event: PointerEvent) => {
    wasDragged = false;
    drag = event.button === 0 && event.pointerType !== 'touch' ? dragFrom(now(), event) : null;
  };
  const move = (event: PointerEvent) => {
    if (drag === null) showOver(now(), event);
    else if (extend(drag, now(), event)) onDrag(pickedIn(drag, now()));
  };
  const up = () => {
    const picked = drag === null ? null : pickedIn(drag, now());
    drag = null;
    onDrag(null);
    if (picked === null) return;
    wasDragged = true;
    now().onPick?.(picked);
  };
  const click = (event: MouseEvent) => {
    if (wasDragged || isDouble(event)) event.stopPropagation();
    if (!wasDragged) clicked(now(), event);
    wasDragged = false;
  };
  const stop = new AbortController();
  const { signal } = stop;
  holder.addEventListener('pointerdown', down, { signal });
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  // Before the buttons of the marks: neither the end of a drag nor a second click is theirs.
  holder.addEventListener('click', click, { signal, capture: true });
  return () => stop.abort();
}

/** A single click chooses a mark, or else a cell; a double click a cell or a sentence. */
function clicked(picking: Picking, event: MouseEvent): void {
  const mark = markUnder(event);
  if (mark !== null && !isDouble(event)) {
    if (!mark.isButton) picking.onMark(mark.id);
    return;
  }
  const hit = hitUnder(picking, event);
  if (hit === null || picking.onPick === null) return;
  const { field } = hit;
  if (hit.kind === 'cell') picking.onPick({ field, quote: picking.texts[field] ?? '', start: 0 });
  else if (isDouble(event) || isFinger(event)) pickSentence(picking, hit);
}

function isDouble({ detail }: MouseEvent): boolean {
  return detail === 2;
}

function isFinger(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

function pickSentence({ texts, onPick }: Picking, { field, place }: Hit & { kind: 'text' }): void {
  const sentences = sentencesOf(texts[field] ?? '');
  const sentence = sentences.find(({ end }) => place < end) ?? sentences.at(-1);
  if (sentence !== undefined) onPick?.({ field, quote: sentence.text, start: sentence.start });
}

interface MarkUnder {
  readonly id: string;
  /** A button answers by itself. */
  readonly isButton: boolean;
}

function markUnder({ target }: MouseEvent): MarkUnder | null {
  const element = target instanceof Element ? target.closest('[data-mark]') : null;
  const id = element?.getAttribute('data-mark') ?? null;
  return id === null ? null : { id, isButton: element instanceof HTMLButtonElement };
}

/** Where the pointer is, if it is over a page. */
function pointUnder({ target, clientX, clientY }: MouseEvent): PagePoint | null {
  const sheet = target instanceof Element ? target.closest('[data-page]') : null;
  const page = Number(sheet?.getAttribute('data-page'));
  if (sheet === null || !Number.isInteger(page)) return null;
  const { left, top, width } = sheet.getBoundingClientRect();
  const scale = PAGE_WIDTH_MM / width;
  return { page, xMm: (clientX - left) * scale, yMm: (clientY - top) * scale };
}

const PAGE_WIDTH_MM = 210;

function hitUnder({ pages }: Picking, event: MouseEvent): Hit | null {
  const point = pointUnder(event);
  return point === null ? null : hitAt(pages, point);
}

function dragFrom(picking: Picking, event: PointerEvent): Drag | null {
  const hit = picking.onPick === null ? null : hitUnder(picking, event);
  if (hit?.kind !== 'text') return null;
  return { field: hit.field, from: hit.place, to: hit.place };
}

/** Whether the end of the drag moved. */
function extend(drag: Drag, { pages }: Picking, event: PointerEvent): boolean {
  const point = pointUnder(event);
  const place = point === null ? null : placeNear(pages, drag.field, point);
  if (place === null || place === drag.to) return false;
  drag.to = place;
  return true;
}

function pickedIn({ field, from, to }: Drag, { texts }: Picking): Picked | null {
  const text = texts[field] ?? '';
  const chosen = text.slice(Math.min(from, to), Math.max(from, to));
  const quote = chosen.trim();
  if (quote === '') return null;
  const start = Math.min(from, to) + chosen.length - chosen.trimStart().length;
  return { field, quote, start };
}

/** The pointer tells what can be chosen. */
function showOver(picking: Picking, event: PointerEvent): void {
  if (picking.onPick === null || !(event.target instanceof Element)) return;
  const sheet = event.target.closest('[data-page]');
  sheet?.setAttribute('data-over', hitUnder(picking, event)?.kind ?? '');
}
