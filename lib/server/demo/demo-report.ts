import { newReport } from '@/lib/report/new-report';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { DemoUnit } from './demo-county';
import { demoFigures, type Figures } from './demo-figures';
import { demoProse } from './demo-prose';
import { withReasons } from './with-reasons';

export interface DemoYear {
  readonly unit: DemoUnit;
  readonly scope: string;
  readonly year: number;
  /** The figures of the year before; `null` for the first one. */
  readonly last: Figures | null;
  /** Whether the preface still names the year before. */
  readonly isStale: boolean;
}

/** A report that may be submitted. */
export function demoReport(template: Template, demo: DemoYear): Report {
  const { unit, year, scope, last, isStale } = demo;
  const figures = demoFigures(template, { unit, year, last });
  const empty = newReport(template, { year, agency: { name: unit.name, kind: unit.kind, scope } });
  return withReasons(template, {
    ...empty,
    preface: prefaceOf(template, unit.name, isStale ? year - 1 : year),
    publication: {
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      download: 'http://www.yunling.example/xxgk/nb',
      contact: {
        ...empty.publication.contact,
        office: `${unit.name}办公室`,
        address: '云岭县城关镇人民路1号',
        postcode: '650000',
        phone: '0870-1234567',
      },
    },
    sections: demoProse(template, { unit, year, figures }),
    values: figures,
  });
}

function prefaceOf(template: Template, name: string, year: number): string {
  return `${template.preface.example}\n现将${name}${year}年度政府信息公开工作情况报告如下。`;
}
