'use client';

import type { FormEditor } from '@/components/form/form-editor';

interface PreviewPanelProps {
  readonly editor: FormEditor;
  readonly onGo: () => void;
}

export function PreviewPanel({ editor }: PreviewPanelProps) {
  return <p className="p-4">{editor.year}</p>;
}
