import type { Random } from '../random';
import type { Draft } from './draft';
import type { Trait } from './noise';

/** One way of printing a report to a file. */
export interface Layout {
  readonly id: string;
  /** The ending of the file, with its dot. */
  readonly extension: string;
  readonly traits: readonly Trait[];
  print(draft: Draft, random: Random): Promise<Uint8Array>;
}

/** A layout whose file is text; its characters are encoded as the draft says. */
export interface TextLayout extends Omit<Layout, 'print'> {
  printText(draft: Draft, random: Random): string;
}
