import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { Block } from './document';
import { proseBlocks } from './prose';
import {
  filledSourced,
  joinedSourced,
  plainSourced,
  type SourcedText,
  sourcedText,
  standingFor,
  trimmedSourced,
} from './sourced-text';

/** The free text of the preface, then the sentences made from its fields. */
export function prefaceBlocks(template: Template, report: Report): readonly Block[] {
  const sentences = joinedSourced([
    periodSentence(template, report),
    downloadSentence(template, report),
    contactSentence(template, report),
  ]);
  return [...proseBlocks(sourcedText('preface', report.preface)), ...proseBlocks(sentences)];
}

const NOTHING = plainSourced('');

function periodSentence({ preface }: Template, { publication: { period } }: Report): SourcedText {
  if (period === null) return NOTHING;
  return filledSourced(preface.period, {
    from: chineseDate('period.from', period.from),
    to: chineseDate('period.to', period.to),
  });
}

function downloadSentence({ preface }: Template, { publication }: Report): SourcedText {
  const url = trimmedField('download', publication.download);
  return url.text === '' ? NOTHING : filledSourced(preface.download, { url });
}

/** The office opens the sentence; what else is known follows in the order of the form. */
function contactSentence({ preface }: Template, report: Report): SourcedText {
  const { contact } = report.publication;
  const given = trimmedField('contact.office', contact.office);
  const office = given.text === '' ? trimmedField('agency.name', report.agency.name) : given;
  const details = preface.contactFields
    .filter(({ id }) => id !== 'office' && contact[id].trim() !== '')
    .flatMap(({ id, label }) => [
      plainSourced(`，${label}：`),
      trimmedField(`contact.${id}`, contact[id]),
    ]);
  if (given.text === '' && details.length === 0) return NOTHING;
  return filledSourced(preface.contact, { office, details: joinedSourced(details) });
}

function trimmedField(field: string, text: string): SourcedText {
  return trimmedSourced(sourcedText(field, text));
}

/** `2024-01-01` → `2024年1月1日`, without padded zeros, as GB/T 9704-2012 writes dates. */
function chineseDate(field: string, iso: string): SourcedText {
  const [year, month, day] = iso.split('-').map(Number);
  return standingFor({ field, start: 0, end: iso.length }, `${year}年${month}月${day}日`);
}
