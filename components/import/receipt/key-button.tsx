import type { ReactNode } from 'react';

interface KeyButtonProps {
  readonly keyName: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that names the key that does the same. */
export function KeyButton({ keyName, onPress, children }: KeyButtonProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      aria-keyshortcuts={keyName}
      className="inline-flex min-h-9 max-w-full items-center gap-2 rounded border border-edge bg-paper px-2.5 py-1 text-left hover:border-accent hover:bg-wash"
    >
      <KeyName name={keyName} />
      <span className="wrap-anywhere">{children}</span>
    </button>
  );
}

/** `aria-keyshortcuts` says it to those who cannot see it. */
export function KeyName({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="rounded border border-edge bg-canvas px-1.5 font-sans text-sm text-soft"
    >
      {name}
    </span>
  );
}
