import { describe, expect, it } from 'vitest';

import type { ServerAnswer } from '@/components/account/call-server';
import { createServedCopy, NOTHING_KEPT, type ServedCopy } from '@/components/reports/served-copy';
import type { News } from '@/lib/sync/protocol';
import type { OpenedReport } from '@/lib/sync/report-answers';
import type { ReportState } from '@/lib/sync/report-state';

const FIELD = { name: 'title', by: '李', own: false, at: 1 };

function opened(state: ReportState, revision: number): OpenedReport {
  return {
    ...{ revision, state, fields: [{ ...FIELD, text: 'theirs', revision }] },
    report: {
      ...{ id: 'a', unitId: 'u', unitName: '某局', year: 2025, scope: 'own', edition: '2021' },
      ...{ state, revision, copies: [], lastYear: null, mayReview: false },
    },
    ...{ canWrite: true, canWithdraw: false, submitBy: null, reason: '' },
  };
}

function copyOf(start: OpenedReport, answer: ServerAnswer): ServedCopy {
  return createServedCopy({
    ...{ key: { user: 'zhang', report: 'a' }, database: null, owner: 'page', opened: start },
    kept: NOTHING_KEPT,
    call: async () => answer,
    isBusy: () => false,
    onReceived: () => {},
    onChange: () => {},
  });
}

const NOT_REACHED: ServerAnswer = {
  ok: false,
  status: 0,
  refusal: { code: 'offline', message: '' },
};

describe('a served report in this browser', () => {
  it('is locked for what waits while the report is handed in', async () => {
    const news: News = { revision: 3, state: 'submitted', fields: [] };
    const copy = copyOf(opened('draft', 3), { ok: true, value: news });
    copy.type([{ name: 'title', text: 'mine' }]);
    expect(copy.facts().problem).toBeNull();
    copy.hear(news);
    expect(await copy.exchange()).toBe('done');
    expect(copy.facts()).toMatchObject({ waiting: 1, problem: { kind: 'locked' } });
  });

  it('sends what an earlier page typed on the text that it was typed on', () => {
    const copy = copyOf(opened('draft', 9), NOT_REACHED);
    copy.type([{ name: 'title', text: 'mine', seen: 4 }]);
    expect(copy.lastRequest()?.changes).toMatchObject([{ text: 'mine', seen: 4, after: null }]);
  });

  it('sends what is typed now on the text of the form', () => {
    const copy = copyOf(opened('draft', 9), NOT_REACHED);
    copy.type([{ name: 'title', text: 'mine' }]);
    expect(copy.lastRequest()?.changes).toMatchObject([{ text: 'mine', seen: 9 }]);
  });
});
