import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import { readProse } from '@/lib/import/prose/read-prose';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { templates } from '@/schemas/registry';
import { arbitraryReport } from '../../support/arbitrary-report';
import { generateReport } from '../../support/generate-report';
import { sourceOfDocument } from './source-of';

/** What a document says of a report; kind and scope of the agency are printed nowhere. */
function saidBy({ year, agency, title, preface, publication, sections, notes }: Report) {
  return { year, agency: agency.name, title, preface, publication, sections, notes };
}

function readBack(template: Template, report: Report, draft: boolean) {
  const read = readProse({
    template,
    ...sourceOfDocument(buildDocument(template, report, { draft })),
  });
  return saidBy({
    ...report,
    ...read,
    year: read.year ?? 0,
    agency: { ...report.agency, name: read.agencyName },
  });
}

/** A title of its own tells another agency and year than the report's; nothing else does. */
function withoutOwnTitle(report: Report): Report {
  return { ...report, title: '' };
}

describe.each(templates.map((template) => [template.edition, template] as const))(
  'prose of the %s form',
  (_edition, template) => {
    it('is read back as it was written', () => {
      fc.assert(
        fc.property(arbitraryReport(template), fc.boolean(), (any, draft) => {
          const report = withoutOwnTitle(any);
          expect(readBack(template, report, draft)).toEqual(saidBy(report));
        }),
        { numRuns: 300 },
      );
    });

    it('is read back from reports as offices write them', () => {
      for (let seed = 0; seed < 50; seed += 1) {
        const report = generateReport(template, seed);
        expect(readBack(template, report, false)).toEqual(saidBy(report));
      }
    });

    it('keeps a title of its own, and takes year and agency from it', () => {
      const title = '某某县2024年度政府信息公开工作年度报告';
      const report = { ...generateReport(template, 1), title };
      expect(readBack(template, report, false)).toEqual({
        ...saidBy(report),
        year: 2024,
        agency: '某某县',
      });
    });
  },
);
