'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { nameOfDraft } from '@/components/drafts/draft-files';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import type { DraftHead } from '@/lib/storage/draft-head';
import type { OwnReports } from '@/lib/sync/report-answers';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import type { Refusal } from './create-report';
import { CreationProblem } from './creation-problem';
import { takeDraft } from './take-draft';

interface TakeDraftDialogProps {
  /** `null` while nothing is asked. */
  readonly head: DraftHead | null;
  readonly own: OwnReports;
  readonly templates: readonly Template[];
  readonly database: DraftDatabase;
  readonly onClose: () => void;
}

export function TakeDraftDialog({ head, onClose, ...rest }: TakeDraftDialogProps) {
  return (
    <Modal title="移入账号" open={head !== null} onClose={onClose}>
      {head === null ? null : <TakeDraft key={head.id} head={head} onClose={onClose} {...rest} />}
    </Modal>
  );
}

interface TakeDraftProps extends TakeDraftDialogProps {
  readonly head: DraftHead;
}

function TakeDraft({ head, own, templates, database, onClose }: TakeDraftProps) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const template = templateOfEdition(templates, head.edition);
  const take = () => {
    setBusy(true);
    takeDraft({ database, draft: head.id, scope: own.unit.scope })
      .then((created) => {
        if (created.ok) router.push(`/reports/${created.id}`);
        else setRefusal(created.refusal);
      })
      .catch(() => setRefusal({ message: '没有移入，请刷新本页再试。', existing: null }))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-soft">草稿</dt>
        <dd className="wrap-anywhere">{nameOfDraft(template, head)}</dd>
        <dt className="text-soft">报告年度</dt>
        <dd>{head.year}年</dd>
        <dt className="text-soft">移入后属于</dt>
        <dd>{own.unit.name}</dd>
      </dl>
      {head.agency.trim() === own.unit.name ? null : (
        <p className="mt-3 rounded border-l-4 border-warning bg-warning-wash px-3 py-2">
          草稿里的机关名称是“{head.agency.trim() === '' ? '（空白）' : head.agency}
          ”，和您的单位不一样，请确认没有选错。
        </p>
      )}
      <p className="mt-3 text-soft">
        服务器收齐全部内容以后，这台电脑上的草稿才会删除；本单位的填报人都能打开它。
      </p>
      <div className="mt-3">
        <CreationProblem refusal={refusal} />
      </div>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" disabled={isBusy} onClick={take}>
          {isBusy ? '正在移入…' : '移入账号'}
        </Button>
      </div>
    </>
  );
}
