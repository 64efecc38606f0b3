import type { Texts } from '@/lib/report/report-texts';

/** How the texts of one format of saved reports become those of the next. */
export interface TextStep {
  readonly from: string;
  readonly to: string;
  migrate(texts: Texts): Texts;
}

/** One for every format that was ever released but today's. */
export const TEXT_STEPS: readonly TextStep[] = [];
