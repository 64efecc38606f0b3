import { describe, expect, it } from 'vitest';

import { ownPath } from '@/components/account/own-path';

describe('where to go after signing in', () => {
  it.each([
    ['/reports', '/reports'],
    ['/review?year=2025&q=%E5%B1%80', '/review?year=2025&q=%E5%B1%80'],
    ['/a/../review', '/review'],
    ['/draft#part', '/draft'],
  ])('%s is ours', (to, path) => {
    expect(ownPath(to, '/home')).toBe(path);
  });

  it.each([
    undefined,
    '',
    'review',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/a/..//evil.example',
    '/.//evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    ' //evil.example',
  ])('%j is not', (to) => {
    expect(ownPath(to, '/home')).toBe('/home');
  });

  it('is not one of two', () => {
    expect(ownPath(['/a', '/b'], '/home')).toBe('/home');
  });
});
