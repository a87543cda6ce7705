import type { TFunction } from 'i18next';
import { articleCommands } from '../article/article-commands.ts';
import { relationCommands } from '../article/relation-commands.ts';
import { spanCommands } from '../article/span-commands.ts';
import { matchesKey } from '../ui/keys.ts';

/** A key that the Annotate screen takes without modifiers, and what for. */
export interface ReservedKey {
  readonly pattern: string;
  readonly title: string;
}

/**
 * Keys that a label for spans would take away from the Annotate screen; asked of the screen itself, so that the list is
 * never out of date. Keys of relations are pressed while a relation is being made, when none of these means anything.
 */
export function reservedKeys(t: TFunction<'annotate'>): readonly ReservedKey[] {
  return [...spanCommands(t), ...relationCommands(t), ...articleCommands(t)].flatMap(({ keys = [], title }) =>
    keys.filter((pattern) => pattern.length === 1).map((pattern) => ({ pattern, title })),
  );
}

/** The command that has this key. */
export function reservedFor(key: string, reserved: readonly ReservedKey[]): ReservedKey | undefined {
  const press = {
    key,
    code: '',
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
  };
  return reserved.find(({ pattern }) => matchesKey(press, pattern, false));
}

/** What a label may be pressed with: one letter or digit, small. */
export function toLabelKey(typed: string): string | undefined {
  const key = typed.toLowerCase();
  return /^[a-z0-9]$/.test(key) ? key : undefined;
}
