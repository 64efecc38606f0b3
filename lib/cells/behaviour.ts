import type { Parsed } from './cell-value';

/** What a kind of cell can do; shared code looks it up and never asks for the kind. */
export interface CellBehaviour<Definition> {
  /** Reads what a person typed or pasted. Never throws. */
  parse(definition: Definition, text: string): Parsed;
  /** The printed form of a value that is neither blank nor n/a. */
  format(definition: Definition, value: number | string): string;
}
