const PAUSE_MS = 90;
const AT_LATEST_MS = 450;

/** Runs the last task given, in a pause of the typing; now and then also without one. */
export function createIdleTask(): (task: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitsSince: number | null = null;
  return (task) => {
    const now = performance.now();
    waitsSince ??= now;
    clearTimeout(timer);
    const run = () => {
      waitsSince = null;
      task();
    };
    timer = setTimeout(run, Math.max(0, Math.min(PAUSE_MS, waitsSince + AT_LATEST_MS - now)));
  };
}
