import { useState } from 'react';

import type { StepProblem } from './submit-report';

/** A step that takes a while and may be refused. */
export function useStep(run: () => Promise<StepProblem>) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<StepProblem>(null);
  const take = () => {
    setBusy(true);
    setProblem(null);
    run()
      .then(setProblem, () => setProblem('这一步没有完成，请再试一次。'))
      .finally(() => setBusy(false));
  };
  return { isBusy, problem, take };
}
