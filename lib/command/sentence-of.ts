import type { Message } from '@/lib/findings/message';

/** The words of a finding in one line. */
export function sentenceOf({ title, text }: Message): string {
  return text === '' ? title : `${title}。${text}`;
}
