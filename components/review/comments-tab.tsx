import type { Picked } from '@/components/pages/mark';
import type { Template } from '@/lib/template/template';
import { placeName } from './place-name';
import type { ReportRoutes, Sent } from './send';
import { TextComposer } from './text-composer';
import { ThreadGroups } from './thread-groups';
import { ThreadItem, type ThreadWords } from './thread-item';
import type { Thread } from './threads';

interface CommentsTabProps {
  readonly reportId: string;
  readonly template: Template;
  readonly threads: readonly Thread[];
  readonly active: string | null;
  readonly onActive: (thread: Thread) => void;
  /** What was chosen on the page for a new comment. */
  readonly picked: Picked | null;
  readonly onPick: (picked: Picked | null) => void;
  readonly onComment: (picked: Picked, text: string) => Promise<Sent>;
  readonly routes: ReportRoutes;
  readonly onSent: () => void;
  readonly mayReview: boolean;
}

const WORDS: ThreadWords = { resolve: '办结', unresolve: '重新提出' };

const WHOLE: Picked = { field: '', quote: '', start: 0 };

export function CommentsTab(props: CommentsTabProps) {
  const { template, threads, picked, onPick, mayReview, routes } = props;
  return (
    <>
      {mayReview && picked !== null ? <NewComment {...props} picked={picked} /> : null}
      {mayReview && picked === null ? (
        <p className="text-sm text-soft">
          在页面上点一个数字，或者选中一段文字，就可以写批注。
          <button
            type="button"
            className="rounded text-accent underline"
            onClick={() => onPick(WHOLE)}
          >
            对整份报告写批注
          </button>
        </p>
      ) : null}
      {threads.length === 0 ? <p className="mt-3 text-soft">还没有批注。</p> : null}
      <ThreadGroups threads={threads}>
        {(thread) => (
          <ThreadItem
            key={thread.comment.id}
            thread={thread}
            place={placeName(template, thread.comment.field)}
            isActive={props.active === thread.comment.id}
            onGo={() => props.onActive(thread)}
            routes={routes}
            onSent={props.onSent}
            words={WORDS}
            mayAnswer={mayReview}
          />
        )}
      </ThreadGroups>
    </>
  );
}

interface NewCommentProps extends CommentsTabProps {
  readonly picked: Picked;
}

function NewComment({ reportId, template, picked, onPick, onComment, onSent }: NewCommentProps) {
  return (
    <div className="card border-accent p-3">
      <TextComposer
        name={`${reportId}:comment`}
        label={`批注：${placeName(template, picked.field)}`}
        action="写上批注"
        placeholder="哪里不对，请单位怎样改"
        takesFocus
        onSend={(text) => onComment(picked, text)}
        onSent={() => {
          onPick(null);
          onSent();
        }}
        onCancel={() => onPick(null)}
      >
        {picked.quote === '' ? null : (
          <mark className="mb-1.5 line-clamp-3 block rounded-sm bg-[#fdf0c8] px-1.5 py-0.5 text-ink wrap-anywhere">
            {picked.quote}
          </mark>
        )}
      </TextComposer>
    </div>
  );
}
