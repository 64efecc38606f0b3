'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';

import { ChoiceList } from '@/components/drafts/choice-list';
import { useLastYear, yearsFrom } from '@/components/drafts/report-years';
import { Button } from '@/components/ui/button';
import { Labelled } from '@/components/ui/labelled';
import { Modal } from '@/components/ui/modal';
import type { NewReport, OwnReports } from '@/lib/sync/report-answers';
import { templateOfYear } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { createReport, type Refusal } from './create-report';
import { CreationProblem } from './creation-problem';

interface NewReportDialogProps {
  readonly own: OwnReports;
  readonly templates: readonly Template[];
  readonly open: boolean;
  readonly onClose: () => void;
}

export function NewReportDialog({ open, onClose, ...form }: NewReportDialogProps) {
  return (
    <Modal title="新建年度报告" open={open} onClose={onClose}>
      {open ? <NewReportForm {...form} onClose={onClose} /> : null}
    </Modal>
  );
}

function NewReportForm({ own, templates, onClose }: Omit<NewReportDialogProps, 'open'>) {
  const router = useRouter();
  const lastYear = useLastYear();
  const [year, setYear] = useState(lastYear);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const template = templateOfYear(templates, year);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    void createReport(wishIn(form, own, year)).then((created) => {
      if (created.ok) router.push(`/reports/${created.id}`);
      else {
        setRefusal(created.refusal);
        setBusy(false);
      }
    });
  };
  if (template === undefined) return null;
  const scope = Math.max(
    0,
    template.scopes.findIndex(({ id }) => id === own.unit.scope),
  );
  return (
    <form onSubmit={submit} className="mt-4 space-y-5">
      <Labelled id="new-year" label="报告年度" hint={`使用${template.name}格式。`}>
        <select
          id="new-year"
          className="field max-w-48"
          value={year}
          aria-describedby="new-year-hint"
          onChange={(event) => setYear(Number(event.target.value))}
        >
          {yearsFrom(templates, lastYear).map((choice) => (
            <option key={choice} value={choice}>
              {choice}年
            </option>
          ))}
        </select>
      </Labelled>
      <ChoiceList name="scope" label="数据范围" choices={template.scopes} first={scope} />
      {own.reports.some((report) => report.year === year - 1) ? (
        <ChoiceList name="start" label="从哪里开始" choices={STARTS} first={0} />
      ) : null}
      <CreationProblem refusal={refusal} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>取消</Button>
        <Button type="submit" look="primary" disabled={isBusy}>
          {isBusy ? '正在新建…' : '新建'}
        </Button>
      </div>
    </form>
  );
}

const STARTS = [
  {
    id: 'last-year',
    label: '从上一年度的报告开始',
    hint: '带来机关、联系方式、上年结转和上年文字，文字要逐段修改，随表数字改跟新表。',
  },
  { id: 'empty', label: '从空白表开始', hint: '只带来机关名称和类型。' },
] as const;

/** Last year's report of the same scope comes first. */
function wishIn(form: FormData, { reports }: OwnReports, year: number): NewReport {
  const scope = String(form.get('scope'));
  const before = reports.filter((report) => report.year === year - 1);
  const last = before.find((report) => report.scope === scope) ?? before[0];
  const start =
    form.get('start') === 'last-year' && last !== undefined
      ? ({ kind: 'last-year', report: last.id } as const)
      : ({ kind: 'empty' } as const);
  return { year, scope, start };
}
