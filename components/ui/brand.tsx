import Link from 'next/link';

interface BrandProps {
  /** Where the person's reports are. */
  readonly to?: string;
}

export function Brand({ to = '/' }: BrandProps) {
  return (
    <Link href={to} className="flex shrink-0 items-baseline gap-2.5 rounded text-white">
      <span className="text-xl font-semibold tracking-[0.2em]">勾稽</span>
      <span className="text-sm text-white/85 max-sm:hidden">政府信息公开工作年度报告</span>
    </Link>
  );
}

export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute top-2 left-2 z-50 -translate-y-20 rounded bg-white px-3 py-1.5 text-accent focus:translate-y-0"
    >
      跳到主要内容
    </a>
  );
}
