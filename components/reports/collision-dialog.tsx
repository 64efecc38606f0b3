'use client';

import { placeName } from '@/components/review/place-name';
import { timeText } from '@/components/review/time-text';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { isCellName } from '@/lib/report/field-names';
import type { Collision } from '@/lib/sync/copy-state';
import { bothTexts, readableText } from './collision-choices';
import { authorOf } from './collision-texts';
import type { ServedSession } from './served-view';

interface CollisionDialogProps {
  readonly session: ServedSession;
  readonly collisions: readonly Collision[];
  readonly canWrite: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function CollisionDialog(props: CollisionDialogProps) {
  const { session, collisions, canWrite, open, onClose } = props;
  return (
    <Modal
      title={`${collisions.length}处冲突`}
      description="同一处两个人填得不一样。请逐处选择，选了才写进服务器。"
      open={open}
      onClose={onClose}
    >
      <ul className="mt-4 space-y-4">
        {collisions.map((collision) => (
          <CollisionItem
            key={collision.name}
            session={session}
            collision={collision}
            canWrite={canWrite}
          />
        ))}
      </ul>
      <div className="mt-5 flex justify-end">
        <Button onClick={onClose}>先不选</Button>
      </div>
    </Modal>
  );
}

interface CollisionItemProps {
  readonly session: ServedSession;
  readonly collision: Collision;
  readonly canWrite: boolean;
}

function CollisionItem({ session, collision, canWrite }: CollisionItemProps) {
  const { name, mine, at, theirs } = collision;
  const place = placeName(session.editor.template, name);
  const both = bothTexts(collision);
  return (
    <li className="rounded border border-edge p-4" aria-label={place}>
      <h3 className="font-semibold wrap-anywhere">{place}</h3>
      <div className={`mt-2 grid gap-3 ${isCellName(name) ? 'grid-cols-2' : ''}`}>
        <Version head={`您填的（${timeText(at)}）`} name={name} text={mine} />
        <Version
          head={`对方填的（${authorOf(theirs)}，${timeText(theirs.at)}）`}
          name={name}
          text={theirs.text}
        />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          disabled={!canWrite}
          aria-label={`用我的：${place}`}
          onClick={() => session.choose(name, mine)}
        >
          用我的
        </Button>
        <Button
          disabled={!canWrite}
          aria-label={`用对方的：${place}`}
          onClick={() => session.choose(name, theirs.text)}
        >
          用对方的
        </Button>
        {both === null ? null : (
          <Button
            disabled={!canWrite}
            aria-label={`两段都保留：${place}`}
            onClick={() => session.choose(name, both)}
          >
            两段都保留
          </Button>
        )}
      </div>
    </li>
  );
}

interface VersionProps {
  readonly head: string;
  readonly name: string;
  readonly text: string;
}

function Version({ head, name, text }: VersionProps) {
  const shown = readableText(name, text);
  return (
    <div className="min-w-0">
      <p className="text-sm text-soft">{head}</p>
      <p className="mt-1 max-h-48 overflow-y-auto rounded bg-canvas px-3 py-2 wrap-anywhere whitespace-pre-line">
        {shown === '' ? <span className="text-soft">（空白）</span> : shown}
      </p>
    </div>
  );
}
