'use client';

import { Button } from '@/components/ui/button';
import type { ImportDesk } from './import-desk';
import type { Entry } from './import-entry';
import { ProgressBar } from './progress-bar';

interface WaitingPageProps {
  readonly desk: ImportDesk;
  readonly entry: Entry;
  /** `null` when it is the only file. */
  readonly toList: (() => void) | null;
}

/** While one file is read. */
export function WaitingPage({ desk, entry, toList }: WaitingPageProps) {
  const isStopped = entry.state.kind === 'stopped';
  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-5 py-16">
      <h1 className="text-xl font-semibold wrap-anywhere">
        {isStopped ? '已停止读取' : '正在读取'}“{entry.name}”
      </h1>
      {isStopped ? null : <ProgressBar label="正在读取" done={null} total={1} />}
      <p className="mt-3 text-soft">
        文件只在本机读取，不会上传。多数文件一秒以内读完，超过20秒会自动停止。
      </p>
      <div className="mt-5 flex gap-2">
        {isStopped ? (
          <Button look="primary" onClick={desk.resume}>
            继续读取
          </Button>
        ) : null}
        <Button onClick={toList ?? desk.clear}>{toList === null ? '取消' : '返回列表'}</Button>
      </div>
    </main>
  );
}
