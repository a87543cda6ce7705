import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { widthOf } from './columns.ts';
import { findProgramRoot } from './program-root.ts';
import { type Run, runZhupi } from './test/run-zhupi.ts';

vi.setConfig({ testTimeout: 60_000 });

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'zhupi-usage-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const inEnglish = (...args: string[]): Promise<Run> => runZhupi(args, { cwd });

describe('wrong usage', () => {
  it.each([
    [['exprt'], 'zhupi: There is no command “exprt”.\nDid you mean “export”?'],
    [['articles', 'a.zhupi', '--jsn'], 'zhupi: There is no option “--jsn” here.\nDid you mean “--json”?'],
    [['articles'], 'zhupi: PROJECT is missing.'],
    [['articles', 'a.zhupi', 'b.zhupi'], 'zhupi: There are more arguments than this command takes.'],
    [['export', 'a.zhupi'], 'zhupi: “--out <PATH>” is required.'],
    [['export', 'a.zhupi', '--out'], 'zhupi: “--out <PATH>” needs a value.'],
    [
      ['export', 'a.zhupi', '--out', 'x', '--layer', 'ann1'],
      'zhupi: “ann1” is no value for “--layer <LAYER>”: it takes gold.',
    ],
    [
      ['export', 'a.zhupi', '--out', 'x', '--format', 'brat'],
      'zhupi: “brat” is no value for “--format <FORMAT>”: it takes gold-jsonl, gold.',
    ],
    [
      ['export', 'a.zhupi', '--out', 'x', '--status', 'silver'],
      'zhupi: “silver” is no value for “--status <STATUS,…>”: it takes gold, single, unanimous-only, unresolved.',
    ],
    [
      ['export', 'a.zhupi', '--out', 'x', '--seed', '-1'],
      'zhupi: “-1” is no value for “--seed <N>”: it takes a whole number from 0 to 4294967295.',
    ],
    [
      ['import', 'a.zhupi', 'b.pdf', '--format', 'pdf'],
      'zhupi: “pdf” is no value for “--format <FORMAT>”: it takes auto, text,',
    ],
    [
      ['import', 'a.zhupi', 'b.txt', '--encoding', 'euc-jp'],
      'for “--encoding <NAME>”: it takes utf-8, utf-16le, utf-16be, gb18030, big5,',
    ],
    [['import', 'a.zhupi', 'b.csv', '--date-column', 'day'], 'zhupi: “--date-column” needs “--text-column” beside it.'],
    [['import', 'a.zhupi', 'b.txt', '--as', 'ann1'], "zhupi: Annotations can't be imported yet, so nothing was done."],
    [['clean', 'a.zhupi'], 'zhupi: ARTICLE is missing.'],
    [
      ['clean', 'a.zhupi', 'x', '--rules', '-ads'],
      'zhupi: “-ads” is no value for “--rules <RULE,…>”: it takes all, none, or rules',
    ],
    [
      ['clean', 'a.zhupi', 'x', '--restore', '0'],
      'zhupi: “0” is no value for “--restore <N...>”: it takes numbers from the list',
    ],
    [
      ['clean', 'a.zhupi', 'x', '--field', 'place=渡口'],
      'it takes NAME=VALUE, where NAME is one of title, byline, outlet, date, url.',
    ],
    [['clean', 'a.zhupi', 'x', '--field', 'date=2022-02-30'], 'a date is written 2022-02-06 or'],
    [['clean', 'a.zhupi', 'x', '--outlet', '--dry-run'], 'zhupi: “--outlet” and “--dry-run” exclude each other.'],
    [['adjudicate', 'a.zhupi'], 'zhupi: “--policy <POLICY>” is required.'],
    [['show', 'a.zhupi', 'x', '--raw', '--json'], 'zhupi: “--raw” and “--json” exclude each other.'],
    [['new', 'notes.txt'], 'zhupi: “notes.txt” is no value for “PROJECT.zhupi”: a project'],
    [['serve', '--port', '70000'], 'zhupi: “70000” is no value for “--port <N>”'],
  ])('%j is told and ends with 2', async (args, message) => {
    const { code, stdout, stderr } = await inEnglish(...args);
    expect(stderr).toContain(message);
    expect(stderr).toContain('See “zhupi help”');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each(['assign', 'pack', 'merge', 'agreement', 'convert'])('%s is no command yet', async (name) => {
    const { code, stderr } = await inEnglish(name, 'a.zhupi');
    expect(stderr).toContain(`zhupi: There is no command “${name}”.`);
    expect(code).toBe(2);
  });

  it('is told in the language of the environment', async () => {
    const simplified = await runZhupi(['articles'], { cwd, env: { LANG: 'zh_CN.UTF-8' } });
    const traditional = await runZhupi(['articles'], { cwd, env: { LC_ALL: 'zh_TW.UTF-8' } });
    expect(simplified.stderr).toBe('zhupi: 缺少 PROJECT。\n请看“zhupi help”或“zhupi help 命令”。\n');
    expect(traditional.stderr).toBe('zhupi: 缺少 PROJECT。\n請看「zhupi help」或「zhupi help 指令」。\n');
  });

  it('without any command prints the help where errors go', async () => {
    const { code, stdout, stderr } = await inEnglish();
    expect(stderr).toMatch(/^Usage: zhupi <COMMAND>/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('help', () => {
  it('lists every command, in columns that hold', async () => {
    const { code, stdout, stderr } = await runZhupi(['--help'], { cwd, env: { LANG: 'zh_CN.UTF-8' } });
    const names = ['new', 'templates', 'import', 'articles', 'show', 'clean', 'disagreements'];
    for (const name of [...names, 'adjudicate', 'export', 'check', 'serve', 'help']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    }
    const [, commands = ''] = /命令：\n([\s\S]+?)\n\n/.exec(stdout) ?? [];
    const starts = commands.split('\n').map((line) => widthOf(/^ *(?:\S+ )*\S* {2,}/.exec(line)?.[0] ?? ''));
    expect(new Set(starts).size).toBe(1);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('of a command names its arguments, options, choices and defaults, with examples', async () => {
    const { code, stdout } = await inEnglish('export', '--help');
    expect(stdout).toContain('Usage: zhupi export <PROJECT> [--…]');
    expect(stdout).toContain('(gold, single, unanimous-only,');
    expect(stdout).toContain('[gold-jsonl]');
    expect(stdout).toContain('zhupi export news.zhupi --out gold.jsonl');
    expect(code).toBe(0);
    expect((await inEnglish('help', 'export')).stdout).toBe(stdout);
  });

  it('says the version', async () => {
    expect(await inEnglish('--version')).toEqual({ code: 0, stdout: `${findProgramRoot().version}\n`, stderr: '' });
  });
});
