import { describe, expect, it, vi } from 'vitest';
import type { DesktopBridge, NativeDialogs } from '../../shared/bridge.ts';
import { createBrowserHost, toChosen } from './host-browser.ts';
import { createDesktopHost } from './host-desktop.ts';
import { usePathRequest } from './path-request.ts';

const dropped = (...files: readonly File[]): DataTransfer => ({ files }) as unknown as DataTransfer;

describe('the host in a browser', () => {
  it('hands over contents byte by byte, however long', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
    const [chosen] = await createBrowserHost().droppedFiles(dropped(new File([bytes], '新闻.txt')));
    expect(chosen).toMatchObject({ kind: 'content', name: '新闻.txt' });
    const base64 = chosen?.kind === 'content' ? chosen.base64 : '';
    expect(Buffer.from(base64, 'base64').equals(Buffer.from(bytes))).toBe(true);
  });

  it('passes on an unreadable file, such as a folder, without content', async () => {
    const folder = { name: '文章', arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    expect(await toChosen(folder as unknown as File)).toEqual({ kind: 'content', name: '文章', base64: '' });
  });

  it('asks for places in a dialog of ours; a new question answers the one before with nothing', async () => {
    const host = createBrowserHost();
    const first = host.pickProject();
    const second = host.pickNewProjectPath('新闻.zhupi');
    expect(await first).toBeNull();
    expect(usePathRequest.getState().request).toEqual({ purpose: 'new-project', suggestedName: '新闻.zhupi' });
    usePathRequest.getState().answer('/data/新闻.zhupi');
    expect(await second).toBe('/data/新闻.zhupi');
    expect(usePathRequest.getState().request).toBeNull();
  });

  it('gets exports back and can show no folder', async () => {
    const host = createBrowserHost();
    expect(await host.pickExportTarget('gold.jsonl', true)).toEqual({ kind: 'content' });
    expect(host.showInFolder).toBeUndefined();
  });
});

describe('the host on the desktop', () => {
  const makeHost = (dialogs: Partial<NativeDialogs>) =>
    createDesktopHost({ dialogs, pathOf: (file: File) => `/drop/${file.name}` } as unknown as DesktopBridge);

  it('chooses paths', async () => {
    const host = makeHost({ openArticles: async () => ['/a.txt', '/b.txt'], openLabelSet: async () => '/l.json' });
    expect(await host.pickArticles()).toEqual([
      { kind: 'path', path: '/a.txt' },
      { kind: 'path', path: '/b.txt' },
    ]);
    expect(await host.pickLabelSet()).toEqual({ kind: 'path', path: '/l.json' });
    expect(await host.droppedFiles(dropped(new File([], 'c.txt')))).toEqual([{ kind: 'path', path: '/drop/c.txt' }]);
  });

  it('asks for a file for one export, for a folder for several', async () => {
    const chooseFolder = vi.fn(async () => '/out');
    const saveExport = vi.fn(async () => '/out/gold.jsonl');
    const host = makeHost({ chooseFolder, saveExport });
    expect(await host.pickExportTarget('gold.jsonl', false)).toEqual({ kind: 'path', path: '/out/gold.jsonl' });
    expect(await host.pickExportTarget('gold.jsonl', true)).toEqual({ kind: 'path', path: '/out' });
    expect(saveExport).toHaveBeenCalledExactlyOnceWith('gold.jsonl');
  });

  it('takes a dialog that was closed for an answer', async () => {
    const host = makeHost({
      openLabelSet: async () => null,
      saveExport: async () => null,
      openArticles: async () => [],
    });
    expect(await host.pickLabelSet()).toBeNull();
    expect(await host.pickExportTarget('gold.jsonl', false)).toBeNull();
    expect(await host.pickArticles()).toEqual([]);
  });
});
