import { ProgressBar } from '@/components/import/progress-bar';
import type { BulkProgress, ShownPreview } from './use-bulk-download';

interface BulkStatusProps {
  readonly preview: ShownPreview;
  readonly progress: BulkProgress;
}

export function BulkStatus({ preview, progress }: BulkStatusProps) {
  return (
    <>
      {progress.kind === 'running' ? <ProgressBar label="下载进度" done={null} total={1} /> : null}
      <p aria-live="polite" className={`mt-3 min-h-12 ${LOOKS[progress.kind] ?? 'text-soft'}`}>
        {statusText(preview, progress)}
      </p>
    </>
  );
}

const LOOKS: Readonly<Partial<Record<BulkProgress['kind'], string>>> = {
  done: 'text-good',
  failed: 'font-medium text-error',
};

function statusText(preview: ShownPreview, progress: BulkProgress): string {
  switch (progress.kind) {
    case 'idle':
      return previewText(preview);
    case 'running':
      return runningText(preview, progress.bytes);
    case 'done':
      return `已下载“${progress.name}”，请到浏览器的下载文件夹查看。`;
    case 'cancelled':
      return '已取消，没有保存文件。';
    case 'failed':
      return progress.problem;
  }
}

function previewText(preview: ShownPreview): string {
  switch (preview.kind) {
    case 'waiting':
      return '正在清点…';
    case 'failed':
      return preview.problem;
    case 'known':
      return countText(preview.preview);
  }
}

function countText({
  units,
  included,
  missing,
}: {
  readonly units: number;
  readonly included: number;
  readonly missing: number;
}): string {
  if (included === 0) return `共${shown(units)}个单位，都没有这个范围的文本，没有可下载的文件。`;
  const rest = missing === 0 ? '' : `，其余${shown(missing)}个在目录里写明原因`;
  return `共${shown(units)}个单位，${shown(included)}个有文本${rest}。`;
}

const MEGABYTE = 1_000_000;

function runningText(preview: ShownPreview, bytes: number): string {
  const units = preview.kind === 'known' ? `${shown(preview.preview.included)}个单位的` : '';
  const size = bytes === 0 ? '' : `，已收到${(bytes / MEGABYTE).toFixed(1)} MB`;
  return `正在生成${units}文件${size}。单位多时需要几分钟，请不要关闭窗口。`;
}

function shown(count: number): string {
  return count.toLocaleString('zh-CN');
}
