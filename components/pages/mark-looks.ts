import type { MarkKind } from './mark';

interface MarkLook {
  /** Shown beside the mark: kinds are told apart without colour. */
  readonly sign: string;
  readonly box: string;
  readonly badge: string;
}

export const markLooks: Readonly<Record<MarkKind, MarkLook>> = {
  added: {
    sign: '＋',
    box: 'border-b-2 border-good bg-good/12',
    badge: 'bg-good text-white',
  },
  removed: {
    sign: '▲',
    box: 'border-b-2 border-dashed border-error bg-error/8',
    badge: 'bg-error text-white',
  },
  changed: {
    sign: '改',
    box: 'border-b-2 border-dashed border-warning bg-warning/12',
    badge: 'bg-warning text-white',
  },
  comment: {
    sign: '批',
    box: 'border-b-4 border-double border-accent bg-accent/10',
    badge: 'bg-accent text-white',
  },
  finding: {
    sign: '！',
    box: 'border-b-2 border-dotted border-error bg-error/10',
    badge: 'border border-error bg-paper text-error',
  },
  selected: {
    sign: '',
    box: 'outline-2 outline-accent bg-accent/15',
    badge: 'bg-accent text-white',
  },
};
