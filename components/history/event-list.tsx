import Link from 'next/link';

import { timeText } from '@/components/review/time-text';
import type { ReportEvent } from '@/lib/sync/review-answers';
import { eventName } from './event-text';

interface EventListProps {
  readonly reportId: string;
  readonly events: readonly ReportEvent[];
}

/** What happened, the newest first. */
export function EventList({ reportId, events }: EventListProps) {
  return (
    <ol className="card mt-3 divide-y divide-line">
      {[...events].reverse().map((event) => (
        <li key={event.order} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[10rem_1fr]">
          <span className="text-sm text-soft">{timeText(event.at)}</span>
          <div className="min-w-0">
            <p className="flex flex-wrap gap-x-3">
              <span>
                <span className="font-medium">{event.by}</span> {eventName(event.kind)}
                {event.number === 0 ? '' : `（第${event.number}次提交）`}
              </span>
              {event.kind === 'submitted' ? (
                <CopyLinks reportId={reportId} number={event.number} />
              ) : null}
            </p>
            {event.reason === '' ? null : (
              <p className="text-sm wrap-anywhere whitespace-pre-wrap text-soft">
                原因：{event.reason}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface CopyLinksProps {
  readonly reportId: string;
  readonly number: number;
}

function CopyLinks({ reportId, number }: CopyLinksProps) {
  const look = 'rounded text-sm text-accent hover:underline';
  return (
    <>
      <Link href={`/review/${reportId}?copy=${number}`} className={look}>
        看第{number}次提交
      </Link>
      {number === 1 ? null : (
        <Link href={`/review/${reportId}?copy=${number}&before=${number - 1}`} className={look}>
          与第{number - 1}次比较
        </Link>
      )}
    </>
  );
}
