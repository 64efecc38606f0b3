interface LockSignProps {
  readonly isOpen: boolean;
}

export function LockSign({ isOpen }: LockSignProps) {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <rect x="2" y="5.5" width="8" height="5.5" rx="1" fill="currentColor" />
      <path
        d={isOpen ? 'M4 5.5V3.5a2 2 0 0 1 3.9-.6' : 'M4 5.5V3.5a2 2 0 0 1 4 0v2'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </svg>
  );
}
