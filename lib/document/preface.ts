import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { Block } from './document';
import { proseBlocks } from './prose';

/** The free text of the preface, then the sentences made from its fields. */
export function prefaceBlocks(template: Template, report: Report): readonly Block[] {
  const sentences = [
    periodSentence(template, report),
    downloadSentence(template, report),
    contactSentence(template, report),
  ].join('');
  return [...proseBlocks(report.preface), ...proseBlocks(sentences)];
}

function periodSentence({ preface }: Template, { publication: { period } }: Report): string {
  if (period === null) return '';
  return filled(preface.period, { from: chineseDate(period.from), to: chineseDate(period.to) });
}

function downloadSentence({ preface }: Template, { publication }: Report): string {
  const url = publication.download.trim();
  return url === '' ? '' : filled(preface.download, { url });
}

/** The office opens the sentence; what else is known follows in the order of the form. */
function contactSentence({ preface }: Template, report: Report): string {
  const { contact } = report.publication;
  const office = contact.office.trim() || report.agency.name.trim();
  const details = preface.contactFields
    .filter(({ id }) => id !== 'office' && contact[id].trim() !== '')
    .map(({ id, label }) => `，${label}：${contact[id].trim()}`)
    .join('');
  if (contact.office.trim() === '' && details === '') return '';
  return filled(preface.contact, { office, details });
}

/** `2024-01-01` → `2024年1月1日`, without padded zeros, as GB/T 9704-2012 writes dates. */
function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function filled(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (_match, name: string) => parts[name] ?? '');
}
