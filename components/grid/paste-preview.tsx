import type { PastePlan, PasteProblem } from '@/lib/clipboard/plan-paste';
import { type Names, namesOf } from '@/lib/findings/names';
import type { Template } from '@/lib/template/template';
import styles from './dialog.module.css';
import { GridDialog } from './grid-dialog';

interface PastePreviewProps {
  readonly template: Template;
  readonly plan: PastePlan;
  readonly onPaste: () => void;
  readonly onClose: () => void;
}

/** Problems listed one by one; more than that says the same again. */
const MOST_LISTED = 12;

/** Shows what a block would change before it goes in. */
export function PastePreview({ template, plan, onPaste, onClose }: PastePreviewProps) {
  const names = namesOf(template);
  const count = Object.keys(plan.texts).length;
  const problems = plan.problems.map((problem) => problemText(names, problem));
  const left = problems.length - MOST_LISTED;
  return (
    <GridDialog title={count === 0 ? '没有粘贴' : '粘贴前请看一下'} beside={null} onClose={onClose}>
      <ul className={styles.problems}>
        {problems.slice(0, MOST_LISTED).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {left > 0 && <li>另有{left}处类似情况</li>}
      </ul>
      {count > 0 && (
        <p>
          将填入{plan.rows}行、共{count}格，其中{plan.changes.length}格与现在不同：
        </p>
      )}
      {plan.changes.length > 0 && <Changes names={names} plan={plan} />}
      <div className={styles.buttons}>
        {count > 0 && (
          <button
            type="button"
            className={styles.primary}
            data-first=""
            onClick={() => {
              onPaste();
              onClose();
            }}
          >
            粘贴
          </button>
        )}
        <button type="button" onClick={onClose}>
          {count > 0 ? '取消' : '知道了'}
        </button>
      </div>
    </GridDialog>
  );
}

interface ChangesProps {
  readonly names: Names;
  readonly plan: PastePlan;
}

function Changes({ names, plan }: ChangesProps) {
  return (
    <div className={styles.changes} tabIndex={-1}>
      <table>
        <thead>
          <tr>
            <th scope="col">单元格</th>
            <th scope="col">现在</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {plan.changes.map(({ address, from, to }) => (
            <tr key={address}>
              <th scope="row">{names.cell(address)}</th>
              <td>{from === '' ? '空白' : from}</td>
              <td>{to === '' ? '空白' : to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function problemText(names: Names, problem: PasteProblem): string {
  switch (problem.kind) {
    case 'too-many-cells':
      return `复制的内容有${problem.cells}格，比表格大得多，可能选错了范围。请只复制需要的表格，再粘贴。`;
    case 'too-long':
      return '复制的内容太长，不像是表格里的数字。请只复制需要的表格，再粘贴。';
    case 'nothing-found':
      return '复制的内容里没有可以填入这张表的数字。请检查复制的范围。';
    case 'by-labels':
      return '复制的内容带有表头或项目名称，数字已按名称对应到各行各列，请核对。';
    case 'ragged':
      return '复制的各行格数不一样，请核对每一行是否对齐。';
    case 'outside':
      return `有${problem.texts}格超出了表格，不会填入。`;
    case 'unreadable':
      return `“${names.cell(problem.address)}”：“${problem.text}”不是可填的数字，会照原样填入并标出。`;
    case 'locked':
      return `“${names.cell(problem.address)}”：是上年报告结转来的${problem.from}，已锁定，不会改为${problem.to === '' ? '空白' : problem.to}；确实不同的，请点这一格的锁，写明原因。`;
    case 'other-total':
      return `“${names.cell(problem.address)}”：复制的合计是${problem.pasted}，${addedUp(problem)}；合计由系统计算，不会填入。`;
  }
}

interface AddedUp {
  readonly computed: number;
  readonly complete: boolean;
}

function addedUp({ computed, complete }: AddedUp): string {
  return complete ? `各项相加是${computed}` : `有格未填，已填各项相加是${computed}`;
}
