import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test/folders.ts';
import { expectDone, newProject, openProject, storesOf } from '../test/projects.ts';
import { first } from './001-first.ts';
import { cleanUp } from './002-clean-up.ts';

describe('a project from before there were suggestions', () => {
  it('has no dictionaries, no words, and takes some', async () => {
    const path = join(await makeTestFolder(), 'old.zhupi');
    expectDone(await storesOf({ migrations: [first, cleanUp] }).create(path, newProject));
    const { suggestions, integrity } = await openProject(path);
    expect(await suggestions.dictionaries()).toEqual([]);
    expect(await suggestions.words()).toEqual([]);
    expect(await suggestions.kindChoices()).toEqual({});
    await suggestions.addWords(['柳荫社区'], '2026-01-01T08:00:00.000Z');
    expect(await suggestions.words()).toEqual(['柳荫社区']);
    const faults: string[] = [];
    for await (const fault of integrity()) faults.push(fault);
    expect(faults).toEqual([]);
  });
});
