/** Selects a stretch of a text area and scrolls to it, as far as its lines are known. */
export function selectIn(area: HTMLTextAreaElement, start: number, end: number): void {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const top = topOf(area, start);
  if (top === null) return;
  const isSeen = top > area.scrollTop && top < area.scrollTop + area.clientHeight - LINE;
  if (!isSeen) area.scrollTop = Math.max(0, top - area.clientHeight / 3);
}

const LINE = 32;

/** Where a character stands in the text, measured on the layer behind the text area. */
function topOf(area: HTMLTextAreaElement, at: number): number | null {
  const layer = area.parentElement?.querySelector('.prose-layer');
  if (!(layer instanceof HTMLElement)) return null;
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  let rest = at;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (rest < length) return topIn(layer, node, rest);
    rest -= length;
  }
  return null;
}

function topIn(layer: HTMLElement, node: Node, at: number): number {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect().top - layer.getBoundingClientRect().top + layer.scrollTop;
}
