import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentsFolderOf, settingsFolderOf } from './person-folders.ts';

describe('the folders of a person', () => {
  it('are where each system keeps settings', () => {
    const home = join('/', 'people', 'wang');
    expect(settingsFolderOf({}, 'linux', home)).toBe(join(home, '.config', 'Zhupi'));
    expect(settingsFolderOf({ XDG_CONFIG_HOME: '/etc/wang' }, 'linux', home)).toBe(join('/etc/wang', 'Zhupi'));
    expect(settingsFolderOf({}, 'darwin', home)).toBe(join(home, 'Library', 'Application Support', 'Zhupi'));
    expect(settingsFolderOf({ APPDATA: join(home, 'Roaming') }, 'win32', home)).toBe(join(home, 'Roaming', 'Zhupi'));
  });

  it('hold documents in a folder of their own where there is one', () => {
    const home = mkdtempSync(join(tmpdir(), 'zhupi-home-'));
    onTestFinished(() => rmSync(home, { recursive: true }));
    expect(documentsFolderOf(home)).toBe(home);
    mkdirSync(join(home, 'Documents'));
    expect(documentsFolderOf(home)).toBe(join(home, 'Documents'));
  });
});
