import type { Pages } from '@/lib/pages/pages';
import type { Texts } from '@/lib/report/report-texts';
import type { Picked } from './mark';

export interface Picking {
  readonly pages: Pages;
  readonly holder: HTMLElement | null;
  /** What is shown of every field. */
  readonly texts: Texts;
  readonly onMark: (id: string) => void;
  /** `null` where nothing can be chosen. */
  readonly onPick: ((picked: Picked) => void) | null;
}
