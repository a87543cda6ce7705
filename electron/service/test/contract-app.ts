import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contract } from './api-contract.ts';
import { codeOf, granted, openNewProject } from './contract-steps.ts';

export function describeApp(contract: Contract): void {
  describe('the app', () => {
    it('says what it is', async () => {
      const info = await contract.api.app.info();
      expect(info.version).toMatch(/^\d+\.\d+\.\d+/);
      expect(['desktop', 'loopback']).toContain(info.shell);
    });

    it('keeps settings, and leaves those alone that are not named', async () => {
      const before = await contract.api.app.settings();
      const after = await contract.api.app.changeSettings({ language: 'zh-Hant', actingAs: { p1: '甲' } });
      expect(after).toEqual({ ...before, language: 'zh-Hant', actingAs: { p1: '甲' } });
      expect(await contract.api.app.settings()).toEqual(after);
    });

    it('remembers what was opened, latest first, until told to forget', async () => {
      const first = await openNewProject(contract);
      const second = await openNewProject(contract);
      const [latest, earlier] = await contract.api.app.recent();
      expect([latest?.path, earlier?.path]).toEqual([second.path, first.path]);
      expect(latest).toMatchObject({ name: second.name, present: true });
      const left = await contract.api.app.forgetRecent({ path: second.path });
      expect(left[0]?.path).toBe(first.path);
      expect(left.map(({ path }) => path)).not.toContain(second.path);
    });

    it('lists folders and the files that were asked for, hidden ones left out', async () => {
      const shelf = join(contract.folder, 'shelf');
      await mkdir(join(shelf, 'inner'), { recursive: true });
      for (const name of ['b.zhupi', 'A.ZHUPI', 'c.txt', '.hidden.zhupi']) await writeFile(join(shelf, name), '');
      const listing = granted(await contract.api.app.browse({ folder: shelf, endings: ['.zhupi'] }));
      expect(listing.folders).toEqual(['inner']);
      expect(listing.files).toEqual(['A.ZHUPI', 'b.zhupi']);
      expect(basename(listing.parent ?? '')).toBe(basename(contract.folder));
      const all = granted(await contract.api.app.browse({ folder: shelf, endings: [] }));
      expect(all.files).toEqual(['A.ZHUPI', 'b.zhupi', 'c.txt']);
    });

    it('begins to browse in the documents folder', async () => {
      const { folder } = granted(await contract.api.app.browse({ endings: [] }));
      expect(basename(folder)).toBe(basename(contract.folder));
    });

    it('says that a folder is not there', async () => {
      const gone = join(contract.folder, 'gone');
      expect(codeOf(await contract.api.app.browse({ folder: gone, endings: [] }))).toBe('file-not-found');
    });
  });
}
