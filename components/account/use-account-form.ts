import { type FormEvent, useRef, useState } from 'react';

import { fieldProblems, type ServerAnswer } from './call-server';
import { useIsReady } from './use-is-ready';

type Problems = Readonly<Record<string, string>>;

interface AccountForm {
  readonly isBusy: boolean;
  readonly isReady: boolean;
  /** For the form as a whole. */
  readonly problem: string | null;
  /** By field. */
  readonly problems: Problems;
  submit(event: FormEvent<HTMLFormElement>): void;
}

interface Steps {
  /** What is wrong before the server is asked, by field. */
  check(form: FormData): Problems;
  send(form: FormData): Promise<ServerAnswer>;
  /** The answer was good; the form stays busy while the page is left. */
  done(): void;
}

/** Sends a form of single fields; what was typed stays where it is whatever the answer. */
export function useAccountForm({ check, send, done }: Steps): AccountForm {
  const isReady = useIsReady();
  const sending = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problems>({});
  const settle = (form: HTMLFormElement, found: Problems, message: string | null) => {
    sending.current = false;
    setBusy(false);
    setProblems(found);
    setProblem(message);
    focusFirst(form, found);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (sending.current) return;
    const values = new FormData(form);
    const found = check(values);
    if (Object.keys(found).length > 0) return settle(form, found, null);
    sending.current = true;
    setBusy(true);
    setProblem(null);
    send(values)
      .then((answer) => {
        if (answer.ok) return done();
        const fields = fieldProblems(answer.refusal);
        settle(form, fields, Object.keys(fields).length > 0 ? null : answer.refusal.message);
      })
      .catch(() => settle(form, {}, '页面出了问题，请刷新后再试。'));
  };
  return { isBusy, isReady, problem, problems, submit };
}

export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A sentence for every named field that is empty. */
export function emptyIn(form: FormData, sentences: Problems): Problems {
  return Object.fromEntries(
    Object.entries(sentences).filter(([name]) => textIn(form, name).trim() === ''),
  );
}

function focusFirst(form: HTMLFormElement, problems: Problems): void {
  const fields = [...form.querySelectorAll('input')];
  fields.find(({ name }) => problems[name] !== undefined)?.focus();
}
