const parser = new DOMParser();

/** The element of a page; it comes from our own writer, which escapes all text. */
export function svgSheet(svg: string): Element {
  const page = parser.parseFromString(svg, 'image/svg+xml').documentElement;
  return document.importNode(page, true);
}
