import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

const SHAPE =
  'inline-flex min-h-9 items-center justify-center gap-1.5 rounded px-3.5 py-1 text-[0.9375rem] whitespace-nowrap transition-colors disabled:opacity-50';

const LOOKS: Readonly<Record<Look, string>> = {
  primary: 'bg-accent font-medium text-white hover:bg-accent-deep',
  plain: 'border border-edge bg-paper text-ink hover:border-accent hover:bg-wash',
  quiet: 'text-accent hover:bg-wash',
  danger: 'border border-error bg-paper text-error hover:bg-error-wash',
};

export function lookOf(look: Look): string {
  return `${SHAPE} ${LOOKS[look]}`;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${lookOf(look)} ${className ?? ''}`}>
      {children}
    </button>
  );
}
