'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';

interface ClearButtonProps {
  readonly label: string;
  /** What will be gone. */
  readonly loss: string;
  readonly isAsked: () => boolean;
  readonly onClear: () => void;
}

/** Clears at once only what nobody can miss. */
export function ClearButton({ label, loss, isAsked, onClear }: ClearButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look="quiet" onClick={() => (isAsked() ? setOpen(true) : onClear())}>
        {label}
      </Button>
      <Modal title={`${label}？`} description={loss} open={isOpen} onClose={close}>
        <div className="mt-5 flex justify-end gap-2 border-t border-line pt-4">
          <Button onClick={close}>取消</Button>
          <Button look="primary" onClick={onClear}>
            确定{label}
          </Button>
        </div>
      </Modal>
    </>
  );
}
