'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';

import { Button } from '@/components/ui/button';
import { describedBy, Labelled } from '@/components/ui/labelled';
import { newReport } from '@/lib/report/new-report';
import { openDraftDatabase } from '@/lib/storage/draft-database';
import { failureOf } from '@/lib/storage/save-failure';
import { templateOfYear } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { ChoiceList } from './choice-list';
import { addDraft } from './draft-files';
import { useLastYear, yearsFrom } from './report-years';

interface NewReportFormProps {
  readonly templates: readonly Template[];
}

export function NewReportForm({ templates }: NewReportFormProps) {
  const lastYear = useLastYear();
  const [chosenYear, setYear] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const router = useRouter();
  const year = chosenYear ?? lastYear;
  const template = templateOfYear(templates, year);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = textIn(form, 'name');
    if (name === '') {
      setError('请填机关的规范全称，例如公章上的名称。');
      document.getElementById('agency-name')?.focus();
      return;
    }
    if (template === undefined) return;
    const agency = { name, kind: textIn(form, 'kind'), scope: textIn(form, 'scope') };
    create(template, newReport(template, { year, agency }))
      .then((id) => router.push(`/draft?id=${id}`))
      .catch((cause: unknown) => setFailure(failureText(cause)));
  };
  if (template === undefined) return null;
  return (
    <form onSubmit={submit} noValidate className="card mt-6 space-y-6 p-6">
      <YearField {...{ templates, template, lastYear, year, setYear }} />
      <NameField error={error} onChange={() => setError(null)} />
      <ChoiceList name="kind" label="机关类型" choices={template.agencyKinds} first={1} />
      <ChoiceList name="scope" label="数据范围" choices={template.scopes} first={0} />
      <p role="alert" className="font-medium text-error empty:hidden">
        {failure}
      </p>
      <Button type="submit" look="primary" className="px-6">
        开始填写
      </Button>
    </form>
  );
}

async function create(template: Template, report: ReturnType<typeof newReport>): Promise<string> {
  return addDraft(await openDraftDatabase(), template, report);
}

function failureText(cause: unknown): string {
  return failureOf(cause) === 'full'
    ? '浏览器的存储空间已满，不能新建。请删除不用的草稿或清理磁盘后再试。'
    : '浏览器不能保存草稿，可能是无痕模式或存储被禁用。请换普通窗口打开，或联系管理员。';
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function editionText({ name, years }: Template): string {
  const end = years.to === null ? '年及以后各年度' : `至${years.to}年度`;
  return `使用${name}格式，适用于${years.from}${end}。每年1月编制上一年度的报告。`;
}

interface YearFieldProps {
  readonly templates: readonly Template[];
  readonly template: Template;
  readonly lastYear: number;
  readonly year: number;
  readonly setYear: (year: number) => void;
}

function YearField({ templates, template, lastYear, year, setYear }: YearFieldProps) {
  return (
    <Labelled id="year" label="报告年度" hint={editionText(template)}>
      <select
        id="year"
        className="field max-w-48"
        value={year}
        aria-describedby="year-hint"
        onChange={(event) => setYear(Number(event.target.value))}
      >
        {yearsFrom(templates, lastYear).map((choice) => (
          <option key={choice} value={choice}>
            {choice}年
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface NameFieldProps {
  readonly error: string | null;
  readonly onChange: () => void;
}

function NameField({ error, onChange }: NameFieldProps) {
  return (
    <Labelled
      id="agency-name"
      label="机关名称"
      hint="规范全称，会印在标题里。"
      error={error}
      isRequired
    >
      <input
        id="agency-name"
        name="name"
        className="field"
        autoComplete="organization"
        maxLength={200}
        required
        aria-invalid={error !== null}
        aria-describedby={describedBy('agency-name')}
        onChange={onChange}
      />
    </Labelled>
  );
}
