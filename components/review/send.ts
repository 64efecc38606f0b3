import { callServer, type ServerRefusal } from '@/components/account/call-server';

/** `null` when it was done. */
export type Sent = ServerRefusal | null;

/** Where a report is reviewed on the server. */
export interface ReportRoutes {
  open(number: number): Promise<Sent>;
  giveBack(number: number, reason: string): Promise<Sent>;
  approve(number: number): Promise<Sent>;
  reopen(number: number, reason: string): Promise<Sent>;
  comment(comment: NewComment): Promise<Sent>;
  answer(comment: string, text: string): Promise<Sent>;
  resolve(comment: string): Promise<Sent>;
  unresolve(comment: string): Promise<Sent>;
}

export interface NewComment {
  readonly number: number;
  readonly field: string;
  readonly quote: string;
  readonly start: number;
  readonly text: string;
}

/** The server refuses when somebody other than `person` has signed in in this browser since. */
export function reportRoutes(report: string, person: string): ReportRoutes {
  const as = `?as=${encodeURIComponent(person)}`;
  const post = async (path: string, body: unknown): Promise<Sent> => {
    const called = await callServer('POST', `/api/reports/${report}/${path}${as}`, body);
    return called.ok ? null : called.refusal;
  };
  return {
    open: (number) => post('open', { number }),
    giveBack: (number, reason) => post('return', { number, reason }),
    approve: (number) => post('approve', { number }),
    reopen: (number, reason) => post('reopen', { number, reason }),
    comment: (comment) => post('comments', comment),
    answer: (comment, text) => post(`comments/${comment}/answers`, { text }),
    resolve: (comment) => post(`comments/${comment}/resolve`, { resolved: true }),
    unresolve: (comment) => post(`comments/${comment}/resolve`, { resolved: false }),
  };
}
