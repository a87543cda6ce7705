import { done, refused } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import { isConnectionLoss } from './client.ts';
import { noteAnswer, noteSilence } from './connection.ts';

/**
 * Waits for an answer that is a result already. A connection that is gone becomes the problem `connection-lost`;
 * anything else that is thrown is a bug and goes on as one.
 */
export async function ask<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  const answer = await askPlain(call);
  return answer.ok ? answer.value : answer;
}

/** The same for calls that can't fail on the other side. */
export async function askPlain<T>(call: Promise<T>): Promise<Result<T>> {
  try {
    const value = await call;
    noteAnswer();
    return done(value);
  } catch (cause) {
    if (!isConnectionLoss(cause)) throw cause;
    noteSilence();
    return refused('connection-lost');
  }
}
