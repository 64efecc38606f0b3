import { describe, expect, it } from 'vitest';

import { type ProblemKind, type SaveFacts, statusOf } from '@/components/reports/save-status';

const SAVED: SaveFacts = {
  ...{ waiting: 0, refused: 0, asked: 0 },
  ...{ problem: null, refusal: null, localFailure: null, savedAt: 5 },
};

function problem(kind: ProblemKind) {
  return { problem: { kind, message: '' } };
}

describe('where what was typed is now', () => {
  it.each([
    ['all of it is on the server', {}, { kind: 'on-server', at: 5 }],
    ['it is on its way', { waiting: 2 }, { kind: 'sending' }],
    [
      'there is no network',
      { waiting: 2, ...problem('waiting') },
      { kind: 'local', why: '等待网络…' },
    ],
    [
      'nobody is signed in any more',
      { waiting: 1, ...problem('signed-out') },
      { kind: 'local', why: '等待登录…' },
    ],
    [
      'the disk of the server is full',
      { waiting: 1, ...problem('full') },
      { kind: 'failed', why: '服务器的磁盘已满' },
    ],
    [
      'neither the server nor the browser can keep it',
      { waiting: 1, localFailure: 'full', ...problem('waiting') },
      { kind: 'failed', why: '服务器连不上，浏览器的存储空间也已满' },
    ],
    [
      'the network is gone, but nothing was typed since',
      problem('waiting'),
      { kind: 'on-server', at: 5 },
    ],
    ['somebody else wrote the same', { asked: 1 }, { kind: 'asked', count: 1 }],
    [
      'the server does not take a text',
      { refused: 1 },
      { kind: 'failed', why: '服务器没有接受1处' },
    ],
    [
      'only the browser is full, for the server has it in a moment',
      { waiting: 1, localFailure: 'full' },
      { kind: 'sending' },
    ],
  ] as const)('%s', (_title, facts, expected) => {
    expect(statusOf({ ...SAVED, ...facts })).toEqual(expected);
  });
});
