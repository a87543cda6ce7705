import { useEffect } from 'react';
import { create } from 'zustand';
import { isComposing, isInOverlay, isTextField, type KeyPattern, matchesKey } from './keys.ts';

/** Something a person can do by key, from the palette or from the menu. */
export interface Command {
  /** `articles.import`: unique while it is registered. */
  readonly id: string;
  /** Translated by the one that registers it. */
  readonly title: string;
  /** The heading under which the palette and the sheet of keys list it, translated. */
  readonly section: string;
  /** Any of them; the first is shown. */
  readonly keys?: readonly KeyPattern[];
  /** Takes its key from a text field too. Combinations with Mod always do. */
  readonly inText?: boolean;
  /** In the sheet of keys, but not in the palette: keys that mean something only where the caret is. */
  readonly keyOnly?: boolean;
  /** Whether it can be done now; asked at each press. */
  readonly when?: () => boolean;
  run(): void;
}

/**
 * How far in commands lie; of two with one key the inner one runs. Said outright, since React mounts what is inside
 * before what is around it on the first draw, and after it on every later one.
 */
export type CommandLevel = 'frame' | 'screen' | 'overlay';

const LEVELS: readonly CommandLevel[] = ['overlay', 'screen', 'frame'];

interface Group {
  readonly level: CommandLevel;
  readonly commands: readonly Command[];
}

interface Registry {
  /** One entry a call of `useCommands`, in the order of the calls. */
  readonly groups: ReadonlyMap<symbol, Group>;
}

export const useCommandRegistry = create<Registry>(() => ({ groups: new Map() }));

/** Registers commands. @returns the function that takes them back. */
export function registerCommands(commands: readonly Command[], level: CommandLevel = 'screen'): () => void {
  const id = Symbol('commands');
  useCommandRegistry.setState(({ groups }) => ({ groups: new Map(groups).set(id, { level, commands }) }));
  return () =>
    useCommandRegistry.setState(({ groups }) => ({
      groups: new Map([...groups].filter(([other]) => other !== id)),
    }));
}

/** Offers commands as long as the component is there. Memoise the list: a new one is registered anew. */
export function useCommands(commands: readonly Command[], level: CommandLevel = 'screen'): void {
  useEffect(() => registerCommands(commands, level), [commands, level]);
}

/**
 * All commands, the innermost first; within a level those that came last.
 * @param levels those asked for, innermost first.
 */
export function listCommands({ groups }: Registry, levels = LEVELS): readonly Command[] {
  const latestFirst = [...groups.values()].reverse();
  return levels.flatMap((level) =>
    latestFirst.filter((group) => group.level === level).flatMap((group) => group.commands),
  );
}

export function runCommand(id: string): boolean {
  const command = listCommands(useCommandRegistry.getState()).find((candidate) => candidate.id === id);
  if (command === undefined || command.when?.() === false) return false;
  command.run();
  return true;
}

/**
 * Runs the first command whose key this is, the innermost first; behind a dialog or a menu nothing runs.
 * @returns whether one ran.
 */
export function dispatchKey(event: KeyboardEvent, isMac: boolean): boolean {
  const inText = isTextField(event.target);
  if (event.defaultPrevented || isComposing(event, inText)) return false;
  const levels: readonly CommandLevel[] = isInOverlay(event.target) ? ['overlay'] : LEVELS;
  for (const command of listCommands(useCommandRegistry.getState(), levels)) {
    const key = command.keys?.find((pattern) => matchesKey(event, pattern, isMac));
    if (key === undefined) continue;
    if (inText && command.inText !== true && !key.includes('Mod+')) continue;
    if (command.when?.() === false) continue;
    event.preventDefault();
    command.run();
    return true;
  }
  return false;
}
