/** A label without what copies change: spaces, brackets, quotes, commas, full-width forms. */
export function labelKey(label: string): string {
  return label.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The key without its numbering, for copies that lost or changed it. */
export function unnumberedKey(label: string): string {
  const plain = label.normalize('NFKC').replace(/\s/gu, '');
  return labelKey(
    plain.replace(/^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+[.、])/u, ''),
  );
}

/** Whether a text is meant as a number, a dash or a mark, and not as a label. */
export function looksLikeValue(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  return /^(?:[+\-−–—―─/]+|n\/a|不适用|(?:增加?|减少?)?[+\-−]?[\d.,]+(?:万元|亿元|元|件|个|项|条|次)?)$/iu.test(
    plain,
  );
}
