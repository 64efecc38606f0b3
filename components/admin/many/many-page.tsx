'use client';

import Link from 'next/link';
import { useState } from 'react';

import type { Viewer } from '@/components/account/viewer';
import { lookOf } from '@/components/ui/button';
import type { AddedUnits } from '@/lib/roster/admin-answers';
import type { ReadRoster } from '@/lib/roster/read-roster';
import type { Known } from '@/lib/roster/roster';
import type { RosterWords } from '@/lib/roster/roster-words';
import { AdminPage } from '../admin-page';
import { PasswordsList } from '../passwords-list';
import { ListInput } from './list-input';
import { ListPreview } from './list-preview';
import { textOfRows } from './read-pasted';

interface ManyPageProps {
  readonly viewer: Viewer;
  readonly known: Known;
  readonly words: RosterWords;
}

type Stage =
  | { readonly kind: 'input' }
  | { readonly kind: 'preview'; readonly list: ReadRoster }
  | { readonly kind: 'done'; readonly added: AddedUnits };

export function ManyPage({ viewer, known, words }: ManyPageProps) {
  const [text, setText] = useState('');
  const [stage, setStage] = useState<Stage>({ kind: 'input' });
  return (
    <AdminPage
      viewer={viewer}
      title="批量添加单位"
      width="max-w-7xl"
      intro="从Excel或WPS整块粘贴，或者选一个XLSX文件。先预览，没有错误才添加；要么全部添加，要么一个也不添加。"
      actions={
        <Link href="/admin/units" className="rounded text-accent hover:underline">
          返回单位
        </Link>
      }
    >
      {stage.kind === 'input' ? (
        <ListInput
          text={text}
          words={words}
          onText={setText}
          onList={(list) => setStage({ kind: 'preview', list })}
        />
      ) : null}
      {stage.kind === 'preview' ? (
        <ListPreview
          list={stage.list}
          known={known}
          words={words}
          onBack={(rows) => {
            setText(textOfRows(rows));
            setStage({ kind: 'input' });
          }}
          onAdded={(added) => setStage({ kind: 'done', added })}
        />
      ) : null}
      {stage.kind === 'done' ? <Done added={stage.added} /> : null}
    </AdminPage>
  );
}

function Done({ added: { units, passwords } }: { readonly added: AddedUnits }) {
  return (
    <section className="card mt-6 p-6" aria-labelledby="added">
      <h2 id="added" ref={takeFocus} tabIndex={-1} className="text-lg font-semibold text-good">
        已添加{units}个单位{passwords.length === 0 ? '' : `、${passwords.length}个账号`}
      </h2>
      {passwords.length === 0 ? (
        <p className="mt-1 text-soft">名册里没有写用户名，账号可以在“账号”里添加。</p>
      ) : (
        <PasswordsList passwords={passwords} />
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        <Link href="/admin/units" className={lookOf('plain')}>
          查看单位
        </Link>
        <Link href="/admin/accounts" className={lookOf('plain')}>
          查看账号
        </Link>
      </div>
    </section>
  );
}

/** The button that was pressed is gone with the preview. */
function takeFocus(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}
