import { fileNameOf } from '@/components/ui/file-name';
import { saveJson } from '@/components/ui/save-file';
import type { Report } from '@/lib/report/report';
import { reportOfTexts, type Texts, textsOfReport } from '@/lib/report/report-texts';
import { saveReport } from '@/lib/report/save-report';
import { titleOf } from '@/lib/report/title-of';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import type { DraftHead } from '@/lib/storage/draft-head';
import { loadDraft, newDraft, putDraft, rawDraft } from '@/lib/storage/draft-store';
import { newId } from '@/lib/storage/new-id';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';

/** Puts a new draft with the given content beside the others; resolves to its id. */
export async function addDraft(
  database: DraftDatabase,
  template: Template,
  report: Report,
): Promise<string> {
  const now = Date.now();
  const head: DraftHead = {
    id: newId(),
    edition: template.edition,
    year: report.year,
    agency: report.agency.name,
    title: report.title,
    created: now,
    changed: now,
    errors: null,
    owner: '',
  };
  const texts = Object.entries(textsOfReport(template, report));
  await putDraft(
    database,
    newDraft(
      head,
      texts.map(([name, text]) => ({ name, text })),
    ),
  );
  return head.id;
}

/** Resolves to the id of the duplicate; `null` when the draft cannot be read. */
export async function copyDraft(database: DraftDatabase, id: string): Promise<string | null> {
  const loaded = await loadDraft(database, id);
  if (loaded.kind !== 'sound') return null;
  const now = Date.now();
  const own = { id: newId(), created: now, changed: now, owner: '', isCopy: true } as const;
  await putDraft(database, newDraft({ ...loaded.head, ...own }, loaded.texts));
  return own.id;
}

/** Downloads a draft as `gouji/1`; one that cannot be read is downloaded as it lies there. */
export async function downloadDraft(
  database: DraftDatabase,
  templates: readonly Template[],
  id: string,
): Promise<void> {
  const loaded = await loadDraft(database, id);
  const template =
    loaded.kind === 'sound' ? templateOfEdition(templates, loaded.head.edition) : undefined;
  if (loaded.kind !== 'sound' || template === undefined) {
    saveJson(`损坏的草稿-${id}.json`, await rawDraft(database, id));
    return;
  }
  const texts: Texts = Object.fromEntries(loaded.texts.map(({ name, text }) => [name, text]));
  downloadReport(template, reportOfTexts(template, loaded.head.year, texts));
}

export function downloadReport(template: Template, report: Report): void {
  const name = fileNameOf(titleOf(template, report));
  saveJson(`${name}（草稿）.json`, saveReport(template, report));
}

/** What a draft is called in the list. */
export function nameOfDraft(template: Template | undefined, head: DraftHead): string {
  return `${titleOfDraft(template, head)}${head.isCopy === true ? '（副本）' : ''}`;
}

function titleOfDraft(template: Template | undefined, head: DraftHead): string {
  if (head.title.trim() !== '') return head.title;
  const agency = head.agency.trim() === '' ? '（未填机关名称）' : head.agency;
  const title = template?.title ?? '{agency}{year}';
  return title.replace('{agency}', () => agency).replace('{year}', String(head.year));
}
