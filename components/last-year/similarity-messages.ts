import type { SimilarParagraph } from '@/lib/compare/similarity';

export interface SimilarityRequest {
  readonly number: number;
  readonly lastText: string;
  readonly text: string;
}

export interface SimilarityAnswer {
  readonly number: number;
  readonly text: string;
  readonly paragraphs: readonly SimilarParagraph[];
}
