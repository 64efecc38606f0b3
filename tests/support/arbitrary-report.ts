import fc from 'fast-check';

import type { CellValue } from '@/lib/cells/cell-value';
import { NO_CONTACT, noFees } from '@/lib/report/new-report';
import type { Report, Values } from '@/lib/report/report';
import type { CellDefinition } from '@/lib/template/cell-definition';
import { computedCellsOf, relationLinesOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';
import { cellsOf, proseSectionsOf, tablesOf } from '@/lib/template/walk';
import { generateReport } from './generate-report';

/** Any report that can be published: complete, balanced, with prose, notes and a preface. */
export function arbitraryReport(template: Template): fc.Arbitrary<Report> {
  return fc
    .record({
      seed: fc.nat(),
      prose: arbitraryProse(template),
      frame: arbitraryFrame(template),
      processingFees: arbitraryFees(template),
      notApplicable: fc.subarray(addressesOutsideRelations(template), { maxLength: 4 }),
    })
    .map(({ seed, prose, frame, processingFees, notApplicable }) => {
      const report = generateReport(template, seed);
      const marks = Object.fromEntries(notApplicable.map((address) => [address, 'n/a']));
      const values = { ...report.values, ...marks };
      return { ...report, ...frame, processingFees, values, sections: prose };
    });
}

/** None entered, none charged, or any. */
function arbitraryFees(template: Template): fc.Arbitrary<Values> {
  const charged = fc.record(
    {
      notices: fc.nat(300),
      charged: fc.nat(90_000).map(String),
      received: fc.nat(90_000).map((yuan) => `${yuan}.5`),
    },
    { noNullPrototype: true },
  );
  const nothing = { notices: 0, charged: '0', received: '0' };
  return fc.oneof(fc.constant(noFees(template)), fc.constant(nothing), charged);
}

function addressesOutsideRelations(template: Template): string[] {
  const bound = new Set(
    relationLinesOf(template).flatMap(({ left, right }) => [...left, ...right]),
  );
  return cellsOf(template)
    .map(({ address }) => address)
    .filter((address) => !bound.has(address));
}

/** Any draft at all: every cell blank, n/a, unreadable or any value; totals may be stated. */
export function arbitraryDraft(template: Template): fc.Arbitrary<Report> {
  return fc
    .record({ report: arbitraryReport(template), values: arbitraryValues(template) })
    .map(({ report, values }) => ({ ...report, values }));
}

/** Values for all cells; blanks, n/a and texts that are no number included. */
export function arbitraryValues(template: Template): fc.Arbitrary<Record<string, CellValue>> {
  const totals = computedCellsOf(template);
  return fc.record(
    Object.fromEntries(
      cellsOf(template).map(({ address, definition }) => [
        address,
        totals.has(address)
          ? fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, arbitraryCell(definition))
          : arbitraryCell(definition),
      ]),
    ),
    { noNullPrototype: true },
  );
}

/** One value that a draft may hold in a cell of this kind. */
export function arbitraryCell(definition: CellDefinition): fc.Arbitrary<CellValue> {
  return fc.oneof(
    { weight: 8, arbitrary: arbitraryFigure(definition) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('n/a') },
    { weight: 1, arbitrary: fc.constantFrom('约三百', '1.5.2', '待核', '１2a') },
  );
}

function arbitraryFigure(definition: CellDefinition): fc.Arbitrary<CellValue> {
  const most = 10 ** 15 - 1;
  switch (definition.kind) {
    case 'count':
      return fc.oneof(
        fc.constant(0),
        fc.nat(20),
        fc.nat(100_000),
        fc.integer({ min: 0, max: most }),
      );
    case 'signed':
      return fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -most, max: most }));
    case 'amount':
      return fc
        .tuple(fc.nat(10_000_000), fc.constantFrom('', '.5', '.08', '.0428'))
        .map(([whole, rest]) => `${whole}${rest}${definition.unitPlace === 'cell' ? '万元' : ''}`);
  }
}

function arbitraryFrame(template: Template) {
  return fc.record({
    year: fc.integer({ min: template.years.from, max: template.years.to ?? 2030 }),
    agency: fc.record({
      name: fc.constantFrom('淮安市人民政府', '海州区人民政府办公室', '（某）镇—街道办事处'),
      kind: fc.constantFrom(...template.agencyKinds.map(({ id }) => id)),
      scope: fc.constantFrom(...template.scopes.map(({ id }) => id)),
    }),
    title: fc.constantFrom('', '某某县2024年政府信息公开工作年度报告'),
    preface: fc.oneof(fc.constant(''), arbitraryParagraph()),
    publication: fc.record({
      period: fc.constantFrom(null, { from: '2024-01-01', to: '2024-12-31' }),
      download: fc.constantFrom('', 'https://www.example.gov.cn/zfxxgk/2024.html'),
      contact: fc.constantFrom(NO_CONTACT, {
        ...NO_CONTACT,
        office: '政务公开科',
        phone: '0517-83605031',
        email: 'xxgk@example.gov.cn',
      }),
    }),
    notes: fc.constantFrom(
      Object.fromEntries(tablesOf(template).map(({ id }) => [id, ''])),
      Object.fromEntries(
        tablesOf(template).map(({ id }) => [id, '注：行政复议、行政诉讼数量含上年度结转数量。']),
      ),
    ),
  });
}

function arbitraryProse(template: Template): fc.Arbitrary<Record<string, string>> {
  return fc.record(
    Object.fromEntries(
      proseSectionsOf(template).map(({ id }) => [
        id,
        fc.array(arbitraryParagraph(), { minLength: 1, maxLength: 6 }).map((all) => all.join('\n')),
      ]),
    ),
    { noNullPrototype: true },
  );
}

/** A line of official Chinese prose: a heading of some level, punctuation, Latin, digits. */
function arbitraryParagraph(): fc.Arbitrary<string> {
  return fc
    .record({
      heading: fc.constantFrom('', '', '（一）主动公开。', '（二）依申请公开', '1.', '（1）'),
      parts: fc.array(fc.oneof(arbitraryPhrase(), arbitraryNumber()), {
        minLength: 2,
        maxLength: 12,
      }),
    })
    .map(({ heading, parts }) => `${heading}${parts.join('')}。`);
}

function arbitraryNumber(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.nat(9999).map((n) => `${n}件`),
    fc.nat(999_999).map((n) => `${n.toLocaleString('en-US')}万元`),
    fc.integer({ min: -99, max: 99 }).map((n) => `${n}%`),
    fc.constantFrom('2024年1月1日至12月31日', '12.5%', '第711号', '3.0版'),
  );
}

function arbitraryPhrase(): fc.Arbitrary<string> {
  return fc.constantFrom(
    '加强政务公开，',
    '发布政策解读',
    '“双随机、一公开”',
    '（含图解、视频）',
    '《中华人民共和国政府信息公开条例》',
    '；同时',
    '网址www.example.gov.cn',
    '微信公众号App',
    '——以公开为常态',
    '推进基层政务公开标准化规范化建设、',
    '教育、医疗、就业、养老等重点领域',
    '不予公开',
  );
}
