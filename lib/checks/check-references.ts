import type { Finding, Passage } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { type FigureAt, type LiveFigure, resolvedWith, termsOf } from '@/lib/report/live-figures';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { proseSectionsOf } from '@/lib/template/walk';

/** Figures in the prose that should follow the tables and cannot. Sees the prose as stored. */
export function checkReferences(
  template: Template,
  report: Report,
  figureAt: FigureAt,
): readonly Finding[] {
  const texts = [
    ['preface', report.preface] as const,
    ...proseSectionsOf(template).map(({ id }) => [id, report.sections[id] ?? ''] as const),
  ];
  return texts.flatMap(([at, stored]) => {
    const { text, figures, unknown } = resolvedWith(template, figureAt, stored);
    const places = [...new Map(unknown.map((place) => [place.reference, place])).values()];
    return [
      ...places.map(({ reference, start, end }) =>
        newFinding({
          code: 'unknown-reference',
          severity: 'error',
          section: at,
          at,
          found: reference,
          passage: passageAt(text, start, end),
        }),
      ),
      ...blankFigures(report, at, { text, figures }),
    ];
  });
}

interface Shown {
  readonly text: string;
  readonly figures: readonly LiveFigure[];
}

/** Together one finding, since one empty table leaves many figures open. */
function blankFigures({ values }: Report, at: string, shown: Shown): readonly Finding[] {
  const blank = shown.figures.filter(({ value }) => value === null);
  const [first] = blank;
  if (first === undefined) return [];
  const cells = new Set(blank.flatMap(({ reference }) => termsOf(reference)));
  return [
    newFinding({
      code: 'reference-blank',
      severity: 'error',
      section: at,
      at,
      cells: [...cells].filter((address) => typeof values[address] !== 'number'),
      found: String(blank.length),
      passage: passageAt(shown.text, first.start, first.end),
    }),
  ];
}

function passageAt(text: string, start: number, end: number): Passage {
  return { figure: text.slice(start, end), start, end, stated: null, actual: null };
}
