/**
 * A failure that a user can cause is a value, never an exception. The code says which sentence to show
 * (see shared/messages); `params` fills its blanks.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Outcome<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem<Code> };

/** The outcome of what went well. */
export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The outcome of what did not; `params` fill the blanks of the sentence for the code. */
export function refused<Code extends string>(
  code: Code,
  params: Problem['params'] = {},
): { readonly ok: false; readonly problem: Problem<Code> } {
  return { ok: false, problem: { code, params } };
}
