import { describe, expect, it, vi } from 'vitest';
import { done } from '../../annotations/model/outcome.ts';
import type { DesktopBridge, NativeDialogs } from '../../shared/bridge.ts';
import { HAND_OVER_LIMIT, toChosen } from './hand-over.ts';
import { createBrowserHost } from './host-browser.ts';
import { createDesktopHost } from './host-desktop.ts';
import { usePathRequest } from './path-request.ts';

/** What a drop holds: files made by hand have no entry, those of the disk and folders do. */
const dropped = (...files: readonly (File | FileSystemEntry)[]): DataTransfer =>
  ({
    files: files.filter((file) => file instanceof File),
    items: files.map((file) => ({
      kind: 'file',
      webkitGetAsEntry: () => (file instanceof File ? null : file),
      getAsFile: () => (file instanceof File ? file : null),
    })),
  }) as unknown as DataTransfer;

const fileEntry = (name: string, text: string): FileSystemEntry =>
  ({ name, isDirectory: false, file: (take: (file: File) => void) => take(new File([text], name)) }) as never;

/** Lists itself a few entries at a time, as browsers do. */
const folderEntry = (name: string, entries: readonly FileSystemEntry[]): FileSystemEntry => {
  const createReader = () => {
    let at = 0;
    return {
      readEntries: (take: (portion: readonly FileSystemEntry[]) => void) => {
        take(entries.slice(at, at + 2));
        at += 2;
      },
    };
  };
  return { name, isDirectory: true, createReader } as never;
};
const namesOf = async (data: DataTransfer) => {
  const answer = await createBrowserHost().droppedFiles(data);
  return answer.ok ? answer.value.map((file) => (file.kind === 'content' ? file.name : file.path)) : answer.problem;
};

describe('the host in a browser', () => {
  it('hands over contents byte by byte, however long', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
    const answer = await createBrowserHost().droppedFiles(dropped(new File([bytes], '新闻.txt')));
    const [chosen] = answer.ok ? answer.value : [];
    expect(chosen).toMatchObject({ kind: 'content', name: '新闻.txt' });
    const base64 = chosen?.kind === 'content' ? chosen.base64 : '';
    expect(Buffer.from(base64, 'base64').equals(Buffer.from(bytes))).toBe(true);
  });

  it('goes through folders to the bottom and takes what articles are made of', async () => {
    const inner = folderEntry('2022', [
      fileEntry('c.html', '<p>'),
      fileEntry('.hidden.txt', ''),
      fileEntry('b.csv', ''),
    ]);
    const folder = folderEntry('新闻', [
      fileEntry('z.txt', '文'),
      inner,
      fileEntry('picture.png', ''),
      fileEntry('a.docx', ''),
    ]);
    expect(await namesOf(dropped(folder, new File([], 'alone.png')))).toEqual([
      '新闻/2022/b.csv',
      '新闻/2022/c.html',
      '新闻/a.docx',
      '新闻/z.txt',
      'alone.png',
    ]);
  });

  it('says so when it is more than a browser can hand over, and reads nothing of it', async () => {
    const arrayBuffer = vi.fn();
    const large = Object.assign(new File([], 'large.jsonl'), { arrayBuffer });
    Object.defineProperty(large, 'size', { value: HAND_OVER_LIMIT.bytes + 1 });
    expect(await namesOf(dropped(large))).toMatchObject({ code: 'upload-too-large', params: { size: '56 MB' } });
    expect(arrayBuffer).not.toHaveBeenCalled();
    const many = folderEntry(
      'all',
      Array.from({ length: HAND_OVER_LIMIT.files + 1 }, (_, i) => fileEntry(`${i}.txt`, '')),
    );
    expect(await namesOf(dropped(many))).toMatchObject({ code: 'upload-too-large', params: { limit: 5000 } });
  });

  it('passes on an unreadable file, such as a folder, without content', async () => {
    const folder = { name: '文章', arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    expect(await toChosen(folder as unknown as File)).toEqual({ kind: 'content', name: '文章', base64: '' });
  });

  it('asks for places in a dialog of ours; a new question answers the one before with nothing', async () => {
    const host = createBrowserHost();
    const first = host.pickArticleFolders();
    const second = host.pickNewProjectPath('新闻.zhupi');
    expect(await first).toEqual([]);
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
    expect(await host.pickArticles()).toEqual(
      done([
        { kind: 'path', path: '/a.txt' },
        { kind: 'path', path: '/b.txt' },
      ]),
    );
    expect(await host.pickLabelSet()).toEqual({ kind: 'path', path: '/l.json' });
    expect(await host.droppedFiles(dropped(new File([], 'c.txt')))).toEqual(
      done([{ kind: 'path', path: '/drop/c.txt' }]),
    );
  });

  it('takes the content of what another program made up for the drop and has no path', async () => {
    const bridge = { pathOf: (file: File) => (file.name === 'a.txt' ? '/a.txt' : '') } as unknown as DesktopBridge;
    const answer = createDesktopHost(bridge).droppedFiles(
      dropped(new File(['x'], 'made up.txt'), new File([], 'a.txt')),
    );
    expect(await answer).toEqual(
      done([
        { kind: 'path', path: '/a.txt' },
        { kind: 'content', name: 'made up.txt', base64: 'eA==' },
      ]),
    );
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
    expect(await host.pickArticles()).toEqual(done([]));
  });
});
