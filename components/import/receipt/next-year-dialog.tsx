'use client';

import { type FormEvent, useState } from 'react';

import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { type FilledForm, nextYearReport } from '@/lib/report/next-year';
import type { Template } from '@/lib/template/template';

interface NextYearDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onStart: (form: FilledForm) => void;
  readonly last: FilledForm;
  readonly templates: readonly Template[];
}

/** Starts the report of the year after from this one. */
export function NextYearDialog({ open, onClose, onStart, last, templates }: NextYearDialogProps) {
  const [takesProse, setTakesProse] = useState(true);
  const next = nextYearReport(templates, last, takesProse ? 'prose' : 'no-prose');
  const carried = Object.values(next.report.values).filter((value) => value !== null).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onStart(next);
  };
  return (
    <Modal
      title={`开始${next.report.year}年度报告`}
      description={`使用${next.template.name}格式，${last.report.year}年度的报告不会改动。`}
      open={open}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <ul className="mt-3 list-disc pl-5">
          <li>带上机关名称、类型和联系方式</li>
          {next.template.carryOver.map(({ source }) => (
            <li key={source.text}>{source.text}</li>
          ))}
          <li>共带来{carried}个数，其余的格是空白</li>
        </ul>
        <label className="mt-4 flex gap-2">
          <input
            type="checkbox"
            checked={takesProse}
            onChange={(event) => setTakesProse(event.target.checked)}
            className="mt-1.5 size-4 accent-accent"
          />
          <span>
            带上去年的文字
            <span className="block text-sm text-soft">
              作为修改的底稿，请逐段核对年份和数字后再用；随表数字改跟新的表格。
            </span>
          </span>
        </label>
        <div className="mt-5 flex justify-end gap-2 border-t border-line pt-4">
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" look="primary">
            开始填写
          </Button>
        </div>
      </form>
    </Modal>
  );
}
