import type { Layout } from './layout';
import type { Noise } from './noise';
import { blankNoise } from './noise-blanks';
import { characterNoise } from './noise-characters';
import { columnNoise } from './noise-columns';
import { frameNoise } from './noise-frame';
import { headingNoise } from './noise-headings';
import { labelNoise } from './noise-labels';
import { rowNoise } from './noise-rows';
import { valueNoise } from './noise-values';

export const noises: readonly Noise[] = [
  ...rowNoise,
  ...columnNoise,
  ...labelNoise,
  ...valueNoise,
  ...blankNoise,
  ...characterNoise,
  ...headingNoise,
  ...frameNoise,
];

/** Whether a layout can show a kind of noise. */
export function canShow({ traits }: Layout, { only, not }: Noise): boolean {
  const needed = only?.every((trait) => traits.includes(trait)) ?? true;
  return needed && !(not?.some((trait) => traits.includes(trait)) ?? false);
}
