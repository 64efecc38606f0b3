import Link from 'next/link';

import type { Refusal } from './create-report';

/** Why a report was not made, and the way to the one that is there already. */
export function CreationProblem({ refusal }: { readonly refusal: Refusal | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {refusal === null ? null : (
        <p className="rounded border border-error bg-error-wash px-3 py-2 text-error">
          {refusal.message}
          {refusal.existing === null ? null : (
            <Link href={`/reports/${refusal.existing}`} className="ml-2 font-medium underline">
              打开已有的报告
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
