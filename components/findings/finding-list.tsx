import { useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import type { Finding } from '@/lib/findings/finding';
import { FindingItem } from './finding-item';
import { keyOfFinding } from './key-of-finding';

interface FindingListProps {
  readonly editor: FormEditor;
  readonly findings: readonly Finding[];
  readonly onGo: () => void;
  readonly isOwner: boolean;
}

/** Nobody reads more at once, and drawing thousands would hold typing up. */
const AT_ONCE = 100;

export function FindingList({ editor, findings, onGo, isOwner }: FindingListProps) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ul className="mt-2 space-y-2">
        {findings.slice(0, most).map((finding) => (
          <FindingItem
            key={keyOfFinding(finding)}
            editor={editor}
            finding={finding}
            onGo={onGo}
            isOwner={isOwner}
          />
        ))}
      </ul>
      {findings.length > most ? (
        <Button look="quiet" className="mt-2" onClick={() => setMost(most + AT_ONCE)}>
          还有{findings.length - most}处，再显示{Math.min(AT_ONCE, findings.length - most)}处
        </Button>
      ) : null}
    </>
  );
}
