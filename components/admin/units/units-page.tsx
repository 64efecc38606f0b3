'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { Viewer } from '@/components/account/viewer';
import { Button, lookOf } from '@/components/ui/button';
import type { UnitEntry } from '@/lib/roster/admin-answers';
import { AdminPage } from '../admin-page';
import { CloseUnitDialog } from './close-unit-dialog';
import { UnitDialog } from './unit-dialog';
import type { UnitTask, UnitWords } from './unit-task';
import { UnitTree } from './unit-tree';

interface UnitsPageProps {
  readonly viewer: Viewer;
  readonly units: readonly UnitEntry[];
  readonly words: UnitWords;
}

export function UnitsPage({ viewer, units, words }: UnitsPageProps) {
  const [task, setTask] = useState<UnitTask | null>(null);
  const [note, setNote] = useState('');
  const router = useRouter();
  const [top] = units;
  const finish = (text: string) => {
    setTask(null);
    setNote(text);
    router.refresh();
  };
  return (
    <AdminPage
      viewer={viewer}
      title="单位"
      intro="审核人看到自己单位和下级单位的报告，填报人只看到自己单位的。停用的单位不再写新报告，旧报告都保留。"
      actions={
        <>
          <Link href="/admin/units/many" className={lookOf('plain')}>
            批量添加
          </Link>
          {top === undefined ? null : (
            <Button look="primary" onClick={() => setTask({ kind: 'add', parent: top })}>
              添加单位
            </Button>
          )}
        </>
      }
    >
      <p role="status" className="mt-3 text-soft empty:hidden">
        {note}
      </p>
      <UnitTree units={units} words={words} onTask={setTask} onNote={setNote} />
      {units.length === 1 ? <FirstUnits /> : null}
      <TaskDialog {...{ task, units, words, finish }} onClose={() => setTask(null)} />
    </AdminPage>
  );
}

function FirstUnits() {
  return (
    <section className="card mt-4 px-8 py-8" aria-labelledby="first-units">
      <h2 id="first-units" className="text-lg font-semibold">
        还没有下级单位
      </h2>
      <p className="mt-1 max-w-2xl text-soft">
        把单位名册从Excel或WPS里整块粘贴进来，几百个单位和他们的账号可以一次建好；先预览，没有错误才添加。
      </p>
      <Link href="/admin/units/many" className={`${lookOf('primary')} mt-4`}>
        批量添加单位
      </Link>
    </section>
  );
}

interface TaskDialogProps {
  readonly task: UnitTask | null;
  readonly units: readonly UnitEntry[];
  readonly words: UnitWords;
  readonly finish: (note: string) => void;
  readonly onClose: () => void;
}

function TaskDialog({ task, ...rest }: TaskDialogProps) {
  switch (task?.kind) {
    case undefined:
      return null;
    case 'add':
      return <UnitDialog parent={task.parent} unit={null} {...rest} />;
    case 'edit':
      return <UnitDialog parent={null} unit={task.unit} {...rest} />;
    case 'close':
    case 'reopen':
      return <CloseUnitDialog unit={task.unit} {...rest} />;
  }
}
