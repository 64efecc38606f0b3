import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { proseSectionsOf } from '@/lib/template/walk';
import type { CheckInput } from './check-input';

/** Texts that speak of another year as the year of the report. */
export function checkYear({ template, report }: CheckInput): readonly Finding[] {
  const sections = proseSectionsOf(template);
  const texts = [
    { field: 'preface', text: report.preface },
    ...sections.map(({ id }) => ({ field: id, text: report.sections[id] ?? '' })),
  ];
  return texts.flatMap(({ field, text }) => {
    const found = wrongYearIn(text, report.year);
    if (found === null) return [];
    const { index: start, 0: figure } = found;
    const passage = {
      figure,
      start,
      end: start + figure.length,
      stated: Number(/\d{4}/u.exec(figure)?.[0]),
      actual: report.year,
    };
    const at = { section: field, at: field, found: figure };
    return [newFinding({ code: 'P3', severity: 'warning', ...at, passage })];
  });
}

/** Left over from the year before, or from a report before that. */
const YEARS_BACK = [1, 2, 3];

function wrongYearIn(text: string, year: number): RegExpExecArray | null {
  for (const pattern of YEARS_BACK.flatMap((back) => patternsOf(year - back))) {
    const found = pattern.exec(text);
    if (found !== null && !isCompared(text, found.index, year)) return found;
  }
  return null;
}

/** Where the sentence goes on to the year of the report, it compares. */
function isCompared(text: string, start: number, year: number): boolean {
  const sentence = text.slice(start, start + 200).split(/[。\n]/u, 1)[0] ?? '';
  return sentence.includes(`${year}年`);
}

/** A comparison with the year before, or what became of its problems, does not begin a text. */
function patternsOf(year: number): readonly RegExp[] {
  const told = '(?![^。；\\n]{0,60}(?:相比|整改|存在的|问题|结转|以来|印发|修订|制定的))';
  return [
    new RegExp(
      `(?<=^\\s{0,4}(?:[（(][一二三四五][）)][^。\\n]{0,20}。?)?)${year}年度?(?=[，,]|以来|全年|[我本])`,
      'u',
    ),
    new RegExp(`现将[^，,。；\\n]{0,20}?${year}年度?`, 'u'),
    new RegExp(`${year}年1月1日(?:起)?[至到—–-]{1,2}${year}年12月31日`, 'u'),
    new RegExp(
      `(?<=(?:现公布|现将|向社会公布|特向社会公布|现发布)[^。；\\n]{0,30})${year}年度?(?=[^。；\\n]{0,10}政府信息公开(?:工作)?(?:年度)?报告)`,
      'u',
    ),
    new RegExp(`(?<=截[至止])${year}年(?:1[12]月(?:31日|30日|底|末)|[底末])(?=[，,])`, 'u'),
    new RegExp(
      `(?<=[。；\\n])${year}年度?${told}(?=[，,]?(?:全年|我[局办委镇乡县市区院街]|本(?:机关|单位|局|镇|街道)|全[县市区镇乡局]|共)[^。；\\n]{0,40}(?:收到|受理|公开|发布|办理|新收|答复))`,
      'u',
    ),
  ];
}
