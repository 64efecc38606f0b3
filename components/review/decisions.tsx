import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { ReportHead } from '@/lib/sync/review-answers';
import type { Template } from '@/lib/template/template';
import { placeName } from './place-name';
import { RefusalNote } from './refusal-note';
import type { ReportRoutes, Sent } from './send';
import { TextComposer } from './text-composer';
import type { Thread } from './threads';
import { useSending } from './use-sending';

export interface DecisionsProps {
  readonly head: ReportHead;
  /** The number of the copy that was looked at. */
  readonly number: number;
  readonly template: Template;
  readonly routes: Deciding;
  readonly open: readonly Thread[];
  /** What the checks still say, in words; empty when nothing. */
  readonly doubts: readonly string[];
  /** A report that a colleague has decided on in the meantime is not decided on again. */
  readonly isOffered: boolean;
  readonly onRefused: () => void;
  /** After a decision, what was done in words. */
  readonly onDone: (text: string) => void;
}

type Deciding = Pick<ReportRoutes, 'giveBack' | 'approve' | 'reopen'>;

const MOST_REASON = 2000;

type Decision = 'return' | 'approve' | 'reopen';

/** The buttons that decide on a copy, with the questions they ask. */
export function Decisions(props: DecisionsProps) {
  const [asking, setAsking] = useState<Decision | null>(null);
  const state = props.isOffered ? props.head.state : null;
  const routes = tellingRefusals(props.routes, props.onRefused);
  const close = () => setAsking(null);
  return (
    <>
      {state === 'submitted' ? (
        <>
          <Button look="danger" onClick={() => setAsking('return')}>
            退回
          </Button>
          <Button look="primary" onClick={() => setAsking('approve')}>
            通过
          </Button>
        </>
      ) : null}
      {state === 'approved' ? <Button onClick={() => setAsking('reopen')}>重新打开</Button> : null}
      <ReturnDialog {...props} routes={routes} isOpen={asking === 'return'} onClose={close} />
      <ApproveDialog {...props} routes={routes} isOpen={asking === 'approve'} onClose={close} />
      <ReopenDialog {...props} routes={routes} isOpen={asking === 'reopen'} onClose={close} />
    </>
  );
}

/** What is refused may have been decided by somebody else, which is asked for at once. */
function tellingRefusals({ giveBack, approve, reopen }: Deciding, onRefused: () => void): Deciding {
  const told = async (sent: Promise<Sent>) => {
    const refusal = await sent;
    if (refusal !== null) onRefused();
    return refusal;
  };
  return {
    giveBack: (number, reason) => told(giveBack(number, reason)),
    approve: (number) => told(approve(number)),
    reopen: (number, reason) => told(reopen(number, reason)),
  };
}

interface DialogProps extends DecisionsProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function ReturnDialog(props: DialogProps) {
  const { head, number, template, routes, open, onDone, isOpen, onClose } = props;
  return (
    <Modal
      title={`退回第${number}次提交`}
      description="单位会看到退回的原因和下面的批注，修改后再提交。"
      open={isOpen}
      onClose={onClose}
    >
      <div className="mt-3 space-y-3">
        <TextComposer
          name={`${head.id}:return`}
          label="退回的原因（必填）"
          action="退回给单位"
          takesFocus
          most={MOST_REASON}
          onSend={(reason) => routes.giveBack(number, reason)}
          onSent={() => {
            onClose();
            onDone(`已退回第${number}次提交，${open.length}条未办结的批注一并交给单位。`);
          }}
          onCancel={onClose}
        />
        <OpenComments template={template} open={open} />
      </div>
    </Modal>
  );
}

function OpenComments({ template, open }: Pick<DecisionsProps, 'template' | 'open'>) {
  if (open.length === 0) {
    return <p className="text-sm text-soft">没有未办结的批注，单位只会看到原因。</p>;
  }
  return (
    <section aria-label="一并退回的批注" className="text-sm">
      <h3 className="font-medium">一并退回{open.length}条未办结的批注</h3>
      <ul className="mt-1 max-h-48 space-y-1 overflow-y-auto">
        {open.map(({ comment }) => (
          <li key={comment.id} className="border-l-2 border-warning pl-2 wrap-anywhere">
            <span className="text-soft">{placeName(template, comment.field)}：</span>
            {comment.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ApproveDialog(props: DialogProps) {
  const { head, number, routes, open, doubts, onDone, isOpen, onClose } = props;
  const { isSending, refusal, send } = useSending();
  const remains = [...doubts, ...(open.length === 0 ? [] : [`还有${open.length}条批注没有办结`])];
  const approve = () =>
    send(
      () => routes.approve(number),
      () => {
        onClose();
        onDone(`已通过第${number}次提交。`);
      },
    );
  return (
    <Modal
      title={`通过${head.unitName}的报告？`}
      description="通过以后，单位不能再改，可以下载正式文件公开。发现问题时可以重新打开。"
      open={isOpen}
      onClose={onClose}
    >
      {remains.length === 0 ? null : (
        <div className="mt-3 rounded border-l-4 border-warning bg-warning-wash px-3 py-2">
          <p className="font-medium text-warning">请再看一看：</p>
          <ul className="list-disc pl-5">
            {remains.map((text) => (
              <li key={text}>{text}。</li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-4 flex gap-2">
        <Button look="primary" disabled={isSending} onClick={approve}>
          {remains.length === 0 ? '通过' : '仍然通过'}
        </Button>
        <Button look="quiet" onClick={onClose}>
          取消
        </Button>
      </div>
      <RefusalNote refusal={refusal} />
    </Modal>
  );
}

function ReopenDialog({ head, number, routes, onDone, isOpen, onClose }: DialogProps) {
  return (
    <Modal
      title="重新打开已通过的报告"
      description="单位可以再改、再提交。已通过的这一份留存不变。"
      open={isOpen}
      onClose={onClose}
    >
      <div className="mt-3">
        <TextComposer
          name={`${head.id}:reopen`}
          label="重新打开的原因（必填）"
          action="重新打开"
          takesFocus
          most={MOST_REASON}
          onSend={(reason) => routes.reopen(number, reason)}
          onSent={() => {
            onClose();
            onDone('已重新打开，单位可以修改了。');
          }}
          onCancel={onClose}
        />
      </div>
    </Modal>
  );
}
