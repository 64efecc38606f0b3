import type { Template } from '@/lib/template/template';
import type { PersonHere } from './person';
import type { Before } from './use-changes';

export interface ReviewPageProps {
  readonly templates: readonly Template[];
  readonly reportId: string;
  /** The reader. */
  readonly person: PersonHere;
  /** The filters of the list that the reader comes from; `null` for one who has no list. */
  readonly search: string | null;
  readonly start: ReviewStart;
}

/** What the address asks to be shown first. */
export interface ReviewStart {
  readonly copy: number | null;
  readonly before: Before | null;
}
