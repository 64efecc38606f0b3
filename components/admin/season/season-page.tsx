'use client';

import type { Viewer } from '@/components/account/viewer';
import type { SeasonEntry } from '@/lib/roster/admin-answers';
import { AdminPage } from '../admin-page';
import { SeasonForm } from './season-form';

interface SeasonPageProps {
  readonly viewer: Viewer;
  readonly seasons: readonly SeasonEntry[];
}

export function SeasonPage({ viewer, seasons }: SeasonPageProps) {
  return (
    <AdminPage
      viewer={viewer}
      title="报送期限"
      intro={
        <p className="max-w-3xl">
          《政府信息公开条例》第四十九条：县级以上政府部门每年1月31日前向本级主管部门提交并公布上一年度报告，县级以上地方政府的报告3月31日前公布。审核要留时间，报送截止日一般定得更早；过了截止日仍可报送，审核人会看到“逾期”。
        </p>
      }
    >
      <div className="mt-6 space-y-4">
        {seasons.map((season) => (
          <SeasonForm key={season.year} season={season} />
        ))}
      </div>
    </AdminPage>
  );
}
