import type { CleanUpChoice } from '../../annotations/text/clean-up/choice.ts';
import type { CleanUpView } from '../../shared/api/clean-up.ts';
import type { Result } from '../../shared/problem.ts';
import type { CleanUpStep } from './clean-up-steps.ts';

/** Decisions about one article on their way to the disk. What is decided while one is sent goes along with the next. */
export interface ChoiceTrail {
  readonly articleId: string;
  /** What the person has decided so far, stored or not. */
  latest(): CleanUpChoice;
  add(choice: CleanUpChoice): void;
  /** Sends until nothing is left, or something was refused: what was decided on top of that is dropped with it. */
  send(): Promise<void>;
}

/**
 * @param stored what the article's clean-up is by now
 * @param change stores a choice when its turn has come; `take` says then what to store
 * @param onAnswer is told the steps an answer is about, the last of which holds what was sent
 */
export function createChoiceTrail(
  articleId: string,
  stored: CleanUpChoice,
  change: (take: () => CleanUpChoice) => Promise<Result<CleanUpView>>,
  onAnswer: (answer: Result<CleanUpView>, steps: readonly CleanUpStep[]) => void,
): ChoiceTrail {
  let latest = stored;
  let waiting: CleanUpChoice[] = [];
  let before = stored;
  let sending: Promise<void> | undefined;

  const sendNext = async (): Promise<boolean> => {
    let batch: readonly CleanUpChoice[] = [];
    const answer = await change(() => {
      batch = waiting;
      waiting = [];
      return latest;
    });
    const steps = batch.map((after, i): CleanUpStep => {
      return { kind: 'choice', articleId, before: batch[i - 1] ?? before, after };
    });
    if (answer.ok) before = batch.at(-1) ?? before;
    onAnswer(answer, steps);
    return answer.ok;
  };

  const sendAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      if (await sendNext()) continue;
      waiting = [];
      latest = before;
    }
  };

  return {
    articleId,
    latest: () => latest,
    add: (choice) => {
      latest = choice;
      waiting.push(choice);
    },
    send: () => {
      sending ??= sendAll().finally(() => {
        sending = undefined;
      });
      return sending;
    },
  };
}
