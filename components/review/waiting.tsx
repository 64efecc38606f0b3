import { Button } from '@/components/ui/button';

interface WaitingProps {
  readonly what: string;
  readonly problem: string | null;
  readonly onRetry: () => void;
}

/** In place of what the server has not sent yet. */
export function Waiting({ what, problem, onRetry }: WaitingProps) {
  if (problem === null) {
    return (
      <p role="status" className="py-10 text-soft">
        正在读取{what}…
      </p>
    );
  }
  return (
    <div role="alert" className="card my-6 border-error p-5">
      <h2 className="font-semibold text-error">没有读到{what}</h2>
      <p className="mt-1">{problem}</p>
      <Button className="mt-3" onClick={onRetry}>
        再试一次
      </Button>
    </div>
  );
}

/** Above what was read before, while the server does not answer. */
export function StaleNote({ problem }: { readonly problem: string | null }) {
  return (
    <div role="status">
      {problem === null ? null : (
        <p className="border-l-4 border-warning bg-warning-wash px-4 py-2 text-sm text-warning">
          下面是刚才读到的内容，没有更新：{problem}
        </p>
      )}
    </div>
  );
}
