import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSettingsFile } from './settings-file.ts';
import { makeTestFolder } from './test/folders.ts';
import { createTestLog } from './test/projects.ts';

const DEFAULTS = {
  language: 'system',
  theme: 'system',
  chips: 'always',
  arcs: 'focus',
  suggestersOff: [],
  actingAs: {},
};

describe('settings', () => {
  it('are defaults at first, then what was stored', async () => {
    const folder = join(await makeTestFolder(), 'Zhupi', 'data');
    const log = createTestLog();
    const first = createSettingsFile(folder, log);
    expect(await first.read()).toEqual({ settings: DEFAULTS, recent: [] });
    const remembered = {
      settings: { ...DEFAULTS, language: 'en', theme: 'dark', actingAs: { p1: '甲' } },
      recent: [{ path: '/p.zhupi', name: '试验', openedAt: '2026-03-01T08:00:00.000Z' }],
    } as const;
    await first.write({
      ...remembered,
      settings: { ...remembered.settings, chips: 'always', arcs: 'focus', suggestersOff: [] },
    });
    expect(await createSettingsFile(folder, log).read()).toEqual(remembered);
    expect(await readdir(folder)).toEqual(['settings.json']);
    expect(log.warnings).toEqual([]);
  });

  it('get defaults for what an older version did not know, and forget what this one does not', async () => {
    const folder = await makeTestFolder();
    const stored = { settings: { language: 'en', font: 'big' }, recent: [] };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(stored));
    expect(await createSettingsFile(folder, createTestLog()).read()).toEqual({
      settings: { ...DEFAULTS, language: 'en' },
      recent: [],
    });
  });

  it.each(['', '{', '[]', '{"settings":{"language":"klingon"},"recent":[]}', '\0\0\0'])(
    'that are damaged are set aside, not lost: %j',
    async (text) => {
      const folder = await makeTestFolder();
      await writeFile(join(folder, 'settings.json'), text);
      const log = createTestLog();
      const settings = createSettingsFile(folder, log);
      expect(await settings.read()).toEqual({ settings: DEFAULTS, recent: [] });
      expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text);
      expect(log.warnings).toHaveLength(1);
      await settings.write({ settings: { ...(await settings.read()).settings, theme: 'dark' }, recent: [] });
      expect((await settings.read()).settings.theme).toBe('dark');
      expect(log.warnings).toHaveLength(1);
    },
  );

  it('that can not be read or stored are no reason to stop', async () => {
    const folder = await makeTestFolder();
    await mkdir(join(folder, 'settings.json'));
    const log = createTestLog();
    const settings = createSettingsFile(folder, log);
    const remembered = await settings.read();
    await settings.write(remembered);
    expect(remembered.settings).toEqual(DEFAULTS);
    expect(log.warnings).toHaveLength(2);
  });
});
