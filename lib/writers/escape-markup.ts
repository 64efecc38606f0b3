import { legalText } from './legal-text';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Legal text, safe inside elements and quoted attributes of XML and HTML. */
export function escapeMarkup(text: string): string {
  return legalText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
