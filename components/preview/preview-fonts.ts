import { FONT_FAMILIES, FONT_ROLES } from '@/lib/pages/font-roles';

let isDeclared = false;

/** Tells the browser where the fonts are; each is fetched when a page first needs it. */
export function declareFonts(): void {
  if (isDeclared) return;
  isDeclared = true;
  for (const role of FONT_ROLES) {
    const source = `url("/fonts/${role}.woff2") format("woff2")`;
    document.fonts.add(new FontFace(FONT_FAMILIES[role], source, { display: 'swap' }));
  }
}
