import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { IntakeFile, IntakeItem, IntakeOptions } from '../service/ports/intake.ts';
import { createIntake } from './create-intake.ts';

const AS_PROPOSED: IntakeOptions = { reading: {}, clean: true, patterns: {} };

function start() {
  const intake = createIntake();
  onTestFinished(() => intake.close());
  const read = async (file: IntakeFile, path: string, options: Partial<IntakeOptions> = {}): Promise<IntakeItem[]> => {
    const items: IntakeItem[] = [];
    for await (const portion of intake.read(file, path, { ...AS_PROPOSED, ...options })) items.push(...portion.items);
    return items;
  };
  return { intake, read };
}

function temporaryFile(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-intake-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('the intake', () => {
  it('makes an article of a file on its own thread', async () => {
    const { read } = start();
    const raw = '东城区图书馆新馆开放\r\n记者在现场看到𠮷野家的招牌😀。\r\n';
    const path = temporaryFile('消息.txt', raw);
    const [item, ...others] = await read({ kind: 'path', path }, path);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      type: 'article',
      place: '',
      article: {
        title: '东城区图书馆新馆开放',
        language: 'zh-Hans',
        source: {
          fileName: '消息.txt',
          mediaType: 'text/plain',
          encoding: 'utf-8',
          sha256: createHash('sha256').update(raw).digest('hex'),
          rawText: raw,
        },
      },
      sketch: expect.any(Uint32Array),
    });
  });

  it('reads a page', async () => {
    const { read } = start();
    const bytes = new TextEncoder().encode(
      '<html><head><title>x</title></head><body><h1>标 题</h1><p>第一段\n文字<br>第二行<p>第三段<script>alert(1)</script></body></html>',
    );
    const [item] = await read({ kind: 'bytes', name: 'a.html', bytes }, 'a.html');
    expect(item).toMatchObject({ article: { source: { rawText: '标 题\n第一段文字\n第二行\n第三段' } } });
  });
});
