// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';

import { dropUnsaved, keepUnsaved, unsavedTexts } from '@/lib/storage/unsaved-edits';

const texts = [{ name: 'cases/review/upheld', text: '12' }];

describe('edits that were on their way', () => {
  beforeEach(() => localStorage.clear());

  it('come back to the page that follows the one that typed them', () => {
    keepUnsaved('a', { owner: 'page-1', texts });
    expect(unsavedTexts('a', 'page-1')).toEqual(texts);
  });

  it('come back with the revision that they were typed on', () => {
    const seen = [{ name: 'cases/review/upheld', text: '12', seen: 7 }];
    keepUnsaved('a', { owner: 'page-1', texts: seen });
    expect(unsavedTexts('a', 'page-1')).toEqual(seen);
  });

  it('are stale once another page has written', () => {
    keepUnsaved('a', { owner: 'page-1', texts });
    expect(unsavedTexts('a', 'page-2')).toEqual([]);
  });

  it('belong to one draft and can be dropped', () => {
    keepUnsaved('a', { owner: 'page-1', texts });
    expect(unsavedTexts('b', 'page-1')).toEqual([]);
    dropUnsaved('a');
    expect(unsavedTexts('a', 'page-1')).toEqual([]);
  });

  it.each(['{', 'null', '[]', '{"owner":"page-1","texts":[{"name":1}]}'])(
    'are passed over when damaged: %s',
    (stored) => {
      localStorage.setItem('gouji-unsaved-a', stored);
      expect(unsavedTexts('a', 'page-1')).toEqual([]);
    },
  );
});
