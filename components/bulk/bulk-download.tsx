'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { BulkForm } from './bulk-form';

interface BulkDownloadProps {
  readonly year: number;
  /** The unit whose subtree is meant; `null` for the own one. */
  readonly unitId: string | null;
}

/** A button, and the dialog in which the documents and figures of many units are downloaded. */
export function BulkDownload({ year, unitId }: BulkDownloadProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>批量下载</Button>
      <Modal
        title={`批量下载${year}年度报告`}
        description="本单位和下级单位的报告，按单位分文件夹放在一个压缩包里。"
        open={open}
        onClose={close}
      >
        <BulkForm year={year} unitId={unitId} onClose={close} />
      </Modal>
    </>
  );
}
