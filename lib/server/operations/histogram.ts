/** Counts of durations, in the form that Prometheus reads. */
export interface Histogram {
  observe(seconds: number): void;
  /** The lines of the metric; `labels` is empty or `name="value"` pairs. */
  lines(name: string, labels: string): readonly string[];
}

const BOUNDS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export function newHistogram(): Histogram {
  const counts = BOUNDS_S.map(() => 0);
  let sum = 0;
  let count = 0;
  return {
    observe: (seconds) => {
      sum += seconds;
      count += 1;
      const place = BOUNDS_S.findIndex((bound) => seconds <= bound);
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
    },
    lines: (name, labels) => {
      let below = 0;
      const buckets = BOUNDS_S.map((bound, place) => {
        below += counts[place] ?? 0;
        return `${name}_bucket{${joined(labels, `le="${bound}"`)}} ${below}`;
      });
      const all = labels === '' ? '' : `{${labels}}`;
      return [
        ...buckets,
        `${name}_bucket{${joined(labels, 'le="+Inf"')}} ${count}`,
        `${name}_sum${all} ${sum}`,
        `${name}_count${all} ${count}`,
      ];
    },
  };
}

function joined(labels: string, last: string): string {
  return labels === '' ? last : `${labels},${last}`;
}
