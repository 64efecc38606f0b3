'use client';

import { useEffect, useState } from 'react';

import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { saveJson } from '@/components/ui/save-file';
import type { LeftReport } from './flush-copies';
import { clearCopies } from './leave-account';

interface LeaveDialogProps {
  /** The account that wants to leave. */
  readonly user: string;
  /** Everything is on the server and nothing is left here, or the person leaves all the same. */
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

type Progress =
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'left'; readonly reports: readonly LeftReport[] };

/** While this is shown, what waits in this browser goes to the server. */
export function LeaveDialog(props: LeaveDialogProps) {
  const [attempt, setAttempt] = useState(1);
  return <Attempt key={attempt} {...props} onAgain={() => setAttempt(attempt + 1)} />;
}

interface AttemptProps extends LeaveDialogProps {
  readonly onAgain: () => void;
}

function Attempt({ user, onLeave, onStay, onAgain }: AttemptProps) {
  const progress = useClearing(user, onLeave);
  if (progress.kind === 'running') {
    return (
      <Modal title="正在退出登录" open onClose={onStay}>
        <p role="status" className="mt-3">
          正在把填的内容保存到服务器…
          {progress.of > 1 ? `（第${progress.done + 1}份，共${progress.of}份）` : ''}
        </p>
        <progress className="progress mt-3" aria-label="正在保存" />
        <div className="mt-5 flex justify-end">
          <Button onClick={onStay}>不退出</Button>
        </div>
      </Modal>
    );
  }
  return (
    <Modal title="有内容还没保存到服务器" open onClose={onStay}>
      <LeftList reports={progress.reports} />
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onStay}>不退出</Button>
        <Button onClick={() => saveJson('未保存的内容.json', progress.reports)}>
          导出未保存的内容
        </Button>
        <Button onClick={onLeave}>仍然退出</Button>
        <Button look="primary" onClick={onAgain}>
          再试一次
        </Button>
      </div>
    </Modal>
  );
}

function LeftList({ reports }: { readonly reports: readonly LeftReport[] }) {
  return (
    <>
      <ul className="mt-3 space-y-2">
        {reports.map(({ report, name, texts, reason }) => (
          <li key={report} className="rounded border border-line px-3 py-2">
            <a href={`/reports/${report}`} className="font-medium text-accent underline">
              {name}
            </a>
            ：{texts.length}处。{reason}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-soft">
        仍然退出的话，这些内容留在这台电脑上，别的账号看不到；您下次在这里登录、打开报告，会接着保存。
      </p>
    </>
  );
}

function useClearing(user: string, onLeave: () => void): Progress {
  const [progress, setProgress] = useState<Progress>({ kind: 'running', done: 0, of: 0 });
  useEffect(() => {
    let isStopped = false;
    const show = (next: Progress) => {
      if (!isStopped) setProgress(next);
    };
    clearCopies(user, (done, of) => show({ kind: 'running', done, of })).then(
      (reports) => {
        if (isStopped) return;
        if (reports.length === 0) onLeave();
        else setProgress({ kind: 'left', reports });
      },
      (error: unknown) => show({ kind: 'left', reports: [unreadable(error)] }),
    );
    return () => {
      isStopped = true;
    };
  }, [user, onLeave]);
  return progress;
}

function unreadable(error: unknown): LeftReport {
  return { report: '', name: '本机的记录', texts: [], reason: `读不出来：${String(error)}` };
}
