import { ChangesTab } from './changes-tab';
import { CommentsTab } from './comments-tab';
import { FindingsTab } from './findings-tab';
import { SideTabs } from './side-tabs';
import { isOpen } from './threads';
import type { ReadCopy } from './use-copy';
import type { Desk } from './use-review-desk';
import { ValuesTab } from './values-tab';
import { StaleNote, Waiting } from './waiting';

interface DeskSideProps {
  readonly desk: Desk;
  /** On a small screen the pages come forward when a place on them is asked for. */
  readonly onGo: () => void;
}

export function DeskSide({ desk, onGo }: DeskSideProps) {
  const { copy, served } = desk;
  if (copy === null) {
    return (
      <div className="h-full bg-paper px-4">
        <Waiting what="检查结果" problem={served.problem} onRetry={served.reload} />
      </div>
    );
  }
  return <LoadedSide desk={desk} onGo={onGo} copy={copy} />;
}

interface LoadedSideProps extends DeskSideProps {
  readonly copy: ReadCopy;
}

function LoadedSide({ desk, onGo, copy }: LoadedSideProps) {
  const { head, findings, active, changes } = desk;
  const going =
    <Value,>(go: (value: Value) => void) =>
    (value: Value) => {
      go(value);
      onGo();
    };
  return (
    <SideTabs
      tab={desk.tab}
      onTab={desk.openTab}
      counts={{ findings: findings.length, comments: desk.threads.filter(isOpen).length }}
      panels={{
        findings: (
          <FindingsTab
            copy={copy}
            earlier={typeof changes.before === 'number' ? changes.beforeCopy : null}
            findings={findings}
            active={active}
            onActive={going(desk.goToFinding)}
          />
        ),
        comments: <DeskComments desk={desk} onGo={onGo} copy={copy} />,
        values: <ValuesTab copy={copy} onGo={going(desk.goTo)} />,
        changes: (
          <ChangesTab
            head={head}
            copy={copy}
            onShown={desk.show}
            changes={changes}
            active={active}
            onActive={going(desk.setActive)}
          />
        ),
      }}
    />
  );
}

function DeskComments({ desk, onGo, copy }: LoadedSideProps) {
  const { comments, head } = desk;
  if (comments.value === null) {
    return <Waiting what="批注" problem={comments.problem} onRetry={comments.reload} />;
  }
  return (
    <>
      <StaleNote problem={comments.problem} />
      <CommentsTab
        reportId={head.id}
        template={copy.template}
        threads={desk.threads}
        active={desk.active}
        onActive={(thread) => {
          desk.goToThread(thread);
          onGo();
        }}
        picked={desk.picked}
        onPick={desk.pick}
        onComment={desk.comment}
        routes={desk.routes}
        onSent={comments.reload}
        mayReview={desk.mayWrite}
      />
    </>
  );
}
