import type { Block } from '@/lib/document/document';
import { cleanText } from '@/lib/report/clean-text';

export function paragraph(text: string): Block {
  return { kind: 'paragraph', runIn: null, runs: [{ text: cleanText(text), style: 'body' }] };
}
