export type Answer =
  | { readonly ok: true; readonly name: string; readonly content: Blob }
  | { readonly ok: false; readonly problem: string };

const ANSWER_WITHIN_MS = 60_000;

/** Asks the server for a finished file; says in words why there is none. */
export async function requestDocument(format: string, report: unknown): Promise<Answer> {
  try {
    const response = await fetch(`/api/documents/${format}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(report),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (!response.ok) return { ok: false, problem: await problemIn(response) };
    return { ok: true, name: nameIn(response), content: await response.blob() };
  } catch (error) {
    return { ok: false, problem: isTimeout(error) ? TOO_SLOW : UNREACHABLE };
  }
}

const TOO_SLOW = '一分钟内没有生成完，请再试一次；仍然不行请联系管理员。';
const UNREACHABLE = '连不上服务程序，文件没有生成。请检查勾稽是否在运行，草稿不受影响。';

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

async function problemIn(response: Response): Promise<string> {
  try {
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && 'message' in answer) {
      return String(answer.message);
    }
  } catch {
    // The answer is no JSON; the status says enough.
  }
  return `服务程序没有生成文件（${response.status}），请再试一次。`;
}

function nameIn(response: Response): string {
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  return encoded === undefined ? '年度报告' : decodeURIComponent(encoded);
}
