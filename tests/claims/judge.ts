import { checkReport } from '@/lib/checks/check-report';
import type { Finding } from '@/lib/findings/finding';
import type { Report } from '@/lib/report/report';
import { editionOf, reportWith } from '../support/report-with';
import type { Expected, Passage, WholeReport } from './corpus/passage';

const RULES = /^(?:T[1-9]|P(?:[2-8]|10|14))$/u;

/** Sections that say nothing about any figure. */
const SECTIONS = {
  overview: '本机关认真落实《条例》，扎实推进政府信息公开工作。',
  improvements:
    '存在的主要问题：部分栏目更新不够及时，政策解读形式较为单一。改进情况：明确栏目责任人，丰富解读形式，加强业务培训。',
  other: '没有其他需要报告的事项。',
};

/** How the findings of one text compare with its labels. */
export interface Verdict {
  readonly id: string;
  readonly hits: readonly Expected[];
  readonly missed: readonly Expected[];
  readonly right: readonly Finding[];
  readonly falseAlarms: readonly Finding[];
}

export function judge(passage: Passage): Verdict {
  const findings = checkReport(editionOf(passage.edition ?? '2021'), reportOf(passage));
  const judged = findings.filter(({ code }) => isJudged(code, passage));
  const isRight = (finding: Finding) => passage.expected.some((e) => fits(e, finding, passage));
  const isHit = (expected: Expected) => findings.some((f) => fits(expected, f, passage));
  return {
    id: passage.id,
    hits: passage.expected.filter(isHit),
    missed: passage.expected.filter((expected) => !isHit(expected)),
    right: judged.filter(isRight),
    falseAlarms: judged.filter((finding) => !isRight(finding)),
  };
}

/** The rules that find something in a report; P8 is no disagreement, most small bodies have it. */
export function alarmsIn(edition: string, report: Report): readonly Finding[] {
  const findings = checkReport(editionOf(edition), report);
  return findings.filter(({ code }) => RULES.test(code) && code !== 'P8');
}

export function wholeReportOf(whole: WholeReport): Report {
  const { year, kind, overview, improvements, other } = whole;
  return reportWith(editionOf(whole.edition ?? '2021'), whole.cells, {
    year,
    agency: { name: whole.agency, kind, scope: whole.scope ?? 'own' },
    preface: (whole.preface ?? []).join('\n'),
    sections: {
      overview: overview.join('\n'),
      improvements: improvements.join('\n'),
      other: other.join('\n'),
    },
    ...(whole.processingFees === undefined ? {} : { processingFees: whole.processingFees }),
  });
}

function reportOf(passage: Passage): Report {
  const { edition = '2021', section = 'overview', text } = passage;
  const year = passage.year ?? (edition === '2019' ? 2020 : 2024);
  const isSection = section in SECTIONS;
  return reportWith(editionOf(edition), passage.cells, {
    year,
    agency: {
      name: passage.agency ?? '某某县某某局',
      kind: passage.kind ?? 'department',
      scope: 'own',
    },
    title: section === 'title' ? text : '',
    preface: section === 'preface' ? text : '',
    sections: isSection ? { ...SECTIONS, [section]: text } : SECTIONS,
    ...(passage.processingFees === undefined ? {} : { processingFees: passage.processingFees }),
  });
}

/** Tables of zeros are common in passages about other things. */
function isJudged(code: string, passage: Passage): boolean {
  return RULES.test(code) && (code !== 'P8' || passage.id.startsWith('p8'));
}

function fits(expected: Expected, finding: Finding, passage: Passage): boolean {
  const codes = [expected.code, ...(expected.or ?? [])];
  if (!codes.includes(finding.code)) return false;
  if (expected.cells !== undefined) return concerns(expected.cells, finding);
  return touches(expected.figure ?? '', finding, passage.text) && saysTheSame(expected, finding);
}

function concerns(start: string, { cells }: Finding): boolean {
  return cells.length === 0 || cells.some((address) => address.startsWith(start));
}

/** A finding about wording may be about the text as a whole. */
function touches(figure: string, { code, passage }: Finding, text: string): boolean {
  if (passage === null) return !code.startsWith('T');
  const start = text.indexOf(figure);
  return passage.start < start + figure.length && start < passage.end;
}

function saysTheSame({ stated, actual }: Expected, { passage }: Finding): boolean {
  const isStated = stated === undefined || passage?.stated === stated;
  const found = passage?.actual ?? null;
  return isStated && (actual === undefined || found === null || isAmong(actual, found));
}

/** Shares are given with two decimals. */
function isAmong(values: readonly number[], found: number): boolean {
  return values.some((value) => Math.abs(value - found) < 0.051);
}
