/** Why a whole form was not taken; read out when it comes. */
export function FormProblem({ problem }: { readonly problem: string | null }) {
  return (
    <p
      role="alert"
      className="rounded border border-error bg-error-wash px-3 py-2 text-error empty:hidden"
    >
      {problem}
    </p>
  );
}
