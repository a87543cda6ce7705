import type { AppProblem, ProblemCode } from '../../../shared/problem.ts';

/**
 * What any statement of a store can meet and no caller can do anything about: the disk is full, the file was damaged or
 * taken away. Stores reject with it; `OpenProject` turns it into a value, in one place. Whatever else is thrown is a bug.
 */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly problem: AppProblem;

  constructor(code: ProblemCode, params: AppProblem['params'] = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.problem = { code, params };
  }
}
