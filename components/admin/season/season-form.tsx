'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';

import { callServer, fieldProblems } from '@/components/account/call-server';
import { FormProblem } from '@/components/account/form-problem';
import { Button } from '@/components/ui/button';
import type { SeasonEntry } from '@/lib/roster/admin-answers';
import { DateInput } from './date-input';

interface Outcome {
  readonly note: string;
  readonly problem: string | null;
  readonly problems: Readonly<Record<string, string>>;
}

const NOTHING: Outcome = { note: '', problem: null, problems: {} };

/** The deadlines of one report year. */
export function SeasonForm({ season }: { readonly season: SeasonEntry }) {
  const { year, reports } = season;
  const [submitBy, setSubmitBy] = useState(season.submitBy ?? '');
  const [publishBy, setPublishBy] = useState(season.publishBy ?? '');
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState(NOTHING);
  const router = useRouter();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const dates = { submitBy: dateOrNone(submitBy), publishBy: dateOrNone(publishBy) };
    const answer = await callServer('PUT', `/api/seasons/${year}`, dates);
    setBusy(false);
    if (answer.ok) {
      setOutcome({ ...NOTHING, note: '已保存。' });
      router.refresh();
      return;
    }
    const problems = fieldProblems(answer.refusal);
    const isOfFields = Object.keys(problems).length > 0;
    setOutcome({ note: '', problem: isOfFields ? null : answer.refusal.message, problems });
  };
  const id = `season-${year}`;
  return (
    <form onSubmit={save} noValidate className="card p-5" aria-labelledby={id}>
      <h2 id={id} className="text-lg font-semibold">
        {year}年度
        <span className="ml-3 text-sm font-normal text-soft">
          {reports === 0 ? '还没有人开始写' : `已有${reports}份报告`}
        </span>
      </h2>
      <div className="mt-3 grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_auto]">
        <DateInput
          id={`submit-${year}`}
          label="报送截止日"
          value={submitBy}
          offers={[`${year + 1}-01-20`, `${year + 1}-01-31`]}
          error={outcome.problems.submitBy}
          onChange={setSubmitBy}
        />
        <DateInput
          id={`publish-${year}`}
          label="公开截止日"
          value={publishBy}
          offers={[`${year + 1}-01-31`, `${year + 1}-03-31`]}
          error={outcome.problems.publishBy}
          onChange={setPublishBy}
        />
        <SaveButton year={year} isBusy={isBusy} note={outcome.note} />
      </div>
      <div className="mt-3 empty:hidden">
        <FormProblem problem={outcome.problem} />
      </div>
    </form>
  );
}

interface SaveButtonProps {
  readonly year: number;
  readonly isBusy: boolean;
  readonly note: string;
}

function SaveButton({ year, isBusy, note }: SaveButtonProps) {
  return (
    <div className="lg:mt-7">
      <Button type="submit" look="primary" disabled={isBusy} aria-label={`保存${year}年度的期限`}>
        保存
      </Button>
      <span role="status" className="ml-3 text-good empty:hidden">
        {note}
      </span>
    </div>
  );
}

function dateOrNone(text: string): string | null {
  return text === '' ? null : text;
}
