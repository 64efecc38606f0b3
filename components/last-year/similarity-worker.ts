import { similarityOf } from '@/lib/compare/similarity';
import type { SimilarityAnswer, SimilarityRequest } from './similarity-messages';

// The entry of the worker in which texts are compared; long ones take longer than a frame.

addEventListener('message', ({ data }: MessageEvent<SimilarityRequest>) => {
  const { number, lastText, text } = data;
  const answer: SimilarityAnswer = { number, text, paragraphs: similarityOf(lastText, text) };
  postMessage(answer);
});
