import type { CauseKind } from '@/lib/findings/finding';
import type { Template } from '@/lib/template/template';
import type { Random } from './random';

export type ErrorKind = Exclude<CauseKind, 'single-cell'>;

/** The numbers of all cells with one error made in them; `null` when there is nothing to spoil. */
export type Damage = (sheet: Sheet, random: Random) => Numbers | null;

export type Numbers = Readonly<Record<string, number>>;

export interface Sheet {
  readonly template: Template;
  readonly numbers: Numbers;
  /** Cells that can be damaged: in the form the typed ones, in a document totals as well. */
  readonly isOpen: (address: string) => boolean;
  readonly isTotal: (address: string) => boolean;
  /** Whether a block is only ever moved onto empty cells. */
  readonly isCareful: boolean;
}
