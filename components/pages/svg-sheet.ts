/** The element of a page; it comes from our own writer, which escapes all text. */
export function svgSheet(svg: string): Element {
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return document.importNode(page, true);
}
