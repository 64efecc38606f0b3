import { Button } from '@/components/ui/button';

export function ReadOnlyNote({ onTakeOver }: { readonly onTakeOver: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-warning bg-warning-wash px-5 py-2.5"
    >
      <p>
        <strong className="text-warning">只读</strong>
        <span className="ml-3">
          这份草稿正在另一个窗口编辑。为了不互相覆盖，这里只能查看；要在这里改，请接过来，那边会变为只读。
        </span>
      </p>
      <Button onClick={onTakeOver}>在此处继续编辑</Button>
    </div>
  );
}
