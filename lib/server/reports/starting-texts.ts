import { LAST_YEAR } from '@/lib/report/field-names';
import { newReport } from '@/lib/report/new-report';
import { nextYearReport } from '@/lib/report/next-year';
import type { LastYear } from '@/lib/report/report';
import { reportOfTexts, type Texts, textsOfReport } from '@/lib/report/report-texts';
import { takingOf, textsOfTaking } from '@/lib/report/taking-last-year';
import type { NewReport } from '@/lib/sync/report-answers';
import { templateOfEdition, templateOfYear } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import type { Actor } from '../access/access';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { fieldRulesOf, storableText } from './field-rules';
import { findReport } from './find-report';
import { lastYearInStore } from './last-year';
import { textsOf } from './served-fields';
import { templateOf } from './template-of';

/** The unit that the report will be of. */
export interface WritingUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface Start {
  readonly template: Template;
  readonly texts: Texts;
}

interface Wish {
  readonly unit: WritingUnit;
  readonly wish: NewReport;
}

/** The texts that a new report begins with. */
export async function startingTexts(
  server: Server,
  actor: Actor,
  asked: Wish,
): Promise<Start | Refused> {
  const start = await chosenStart(server, actor, asked);
  return isRefused(start) ? start : withLastYear(server, asked, start);
}

async function chosenStart(
  server: Server,
  actor: Actor,
  { unit, wish }: Wish,
): Promise<Start | Refused> {
  const { year, start } = wish;
  if (start.kind === 'draft') return draftStart(server, wish, start);
  const template = templateOfYear(server.templates, year);
  if (template === undefined) {
    return refuse('invalid', `没有${year}年度适用的报告格式，请核对年度。`);
  }
  if (start.kind === 'last-year') return nextYearStart(server, actor, { wish, id: start.report });
  return { template, texts: textsOfNew(template, unit, wish) };
}

function textsOfNew(template: Template, unit: WritingUnit, { year, scope }: NewReport): Texts {
  const kind = template.agencyKinds.find(({ id }) => id === unit.kind) ?? template.agencyKinds[0];
  const agency = { name: unit.name, kind: kind?.id ?? '', scope };
  return textsOfReport(template, newReport(template, { year, agency }));
}

type DraftStart = NewReport['start'] & { readonly kind: 'draft' };

function draftStart(
  { templates }: Server,
  { scope }: NewReport,
  draft: DraftStart,
): Start | Refused {
  const template = templateOfEdition(templates, draft.edition);
  if (template === undefined) return refuse('invalid', '草稿用的格式版本这台服务器没有。');
  const rules = fieldRulesOf(template);
  const texts = Object.entries(draft.texts);
  if (texts.some(([name]) => !rules.isField(name))) {
    return refuse('invalid', '草稿里有这一版格式没有的填写项，没有放进账号。');
  }
  if (texts.some(([name, text]) => text.length > rules.mostCharacters(name))) {
    return refuse('invalid', '草稿里有的内容太长，请缩短后再放进账号。');
  }
  const storable = texts.map(([name, text]) => [name, storableText(text)]);
  return { template, texts: { ...Object.fromEntries(storable), 'agency.scope': scope } };
}

async function nextYearStart(
  server: Server,
  actor: Actor,
  { wish, id }: { readonly wish: NewReport; readonly id: string },
): Promise<Start | Refused> {
  const { reads } = server.database;
  const last = await findReport(reads, actor, { id, action: 'report.read' });
  if (isRefused(last)) return last;
  if (last.unitId !== actor.unitId || last.year !== wish.year - 1) {
    return refuse('invalid', '只能沿用本单位上一年度的报告。');
  }
  const lastTemplate = templateOf(server, last);
  const report = reportOfTexts(lastTemplate, last.year, await textsOf(reads, id));
  const next = nextYearReport(server.templates, { template: lastTemplate, report }, 'prose');
  const texts = textsOfReport(next.template, next.report);
  return { template: next.template, texts: { ...texts, 'agency.scope': wish.scope } };
}

/**
 * Keeps last year's report with the new one and fills in what is taken over from it. In a draft
 * that was already written only what is blank is filled in.
 */
async function withLastYear(server: Server, { unit, wish }: Wish, start: Start): Promise<Start> {
  const { template, texts } = start;
  if ((texts[LAST_YEAR] ?? '') !== '') return start;
  const agency = texts['agency.name'] || unit.name;
  const { year, scope } = wish;
  const found = await lastYearInStore(server, { unitId: unit.id, year, scope, agency });
  if (found === null) return start;
  const lastYear = fitting(template, found.lastYear);
  const taking = takingOf(template, reportOfTexts(template, year, texts), lastYear);
  const replaces = wish.start.kind === 'draft' ? 'blanks' : 'all';
  return { template, texts: { ...texts, ...textsOfTaking(taking, replaces) } };
}

/** Without its prose where it would be too long for the field that it is kept in. */
function fitting(template: Template, lastYear: LastYear): LastYear {
  const most = fieldRulesOf(template).mostCharacters(LAST_YEAR);
  return JSON.stringify(lastYear).length <= most
    ? lastYear
    : { ...lastYear, preface: '', sections: {} };
}
