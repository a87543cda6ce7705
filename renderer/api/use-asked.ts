import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { useConnection } from './connection.ts';

/** How long a screen stays as it is before it says that it is waiting: shorter waits would only flash. */
const PATIENCE_MS = 150;

export interface Asked<T> {
  /** The latest answer; the one before while a new one is under way. */
  readonly value: T | undefined;
  readonly problem: AppProblem | undefined;
  /** Nothing to show for longer than a blink. */
  readonly isSlow: boolean;
  reload(): void;
}

/**
 * What a question to the API answers, asked again whenever `key` changes, `reload` is called or a lost connection is
 * back. Answers that were overtaken by a newer question are dropped.
 * @param key all that the question depends on; `null` asks nothing.
 */
export function useAsked<T>(key: string | null, question: () => Promise<Result<T>>): Asked<T> {
  const epoch = useConnection((state) => state.epoch);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly result: Result<T> } | null>(null);
  const [slowTurn, setSlowTurn] = useState<string | null>(null);
  const [bug, setBug] = useState<unknown>();
  const latest = useRef(question);
  latest.current = question;
  const ticket = key === null ? null : JSON.stringify([key, turn, epoch]);

  useEffect(() => {
    if (ticket === null || key === null) return;
    let isCurrent = true;
    const timer = setTimeout(() => setSlowTurn(ticket), PATIENCE_MS);
    latest
      .current()
      .then((result) => isCurrent && setAnswer({ key, result }))
      .catch((cause: unknown) => isCurrent && setBug(cause ?? new Error('a question failed')))
      .finally(() => clearTimeout(timer));
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ticket, key]);

  // Thrown while drawing, so that the boundary of the screen shows it.
  if (bug !== undefined) throw bug;

  const fits = answer !== null && answer.key === key;
  return {
    value: answer?.result.ok === true ? answer.result.value : undefined,
    problem: fits && !answer.result.ok ? answer.result.problem : undefined,
    isSlow: !fits && slowTurn === ticket && ticket !== null,
    reload: useCallback(() => setTurn((count) => count + 1), []),
  };
}
