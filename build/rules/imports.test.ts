import { describe, expect, it } from 'vitest';
import { checkImports } from './imports.ts';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';

/** Breaches in one file, which sits in a tree beside one file of every room. */
function breaches(path: string, text: string): string[] {
  const neighbours = {
    'annotations/model/span.ts': '',
    'annotations/test/marked-text.ts': '',
    'shared/problems.ts': '',
    'electron/service/router.ts': '',
    'electron/storage/store.ts': '',
    'electron/intake/decode.ts': '',
    'electron/workers/pool.ts': '',
    'electron/desktop/main.ts': '',
    'electron/loopback/server.ts': '',
    'electron/cli/zhupi.ts': '',
    'renderer/app/app.tsx': '',
    'build/start.ts': '',
  };
  return toLines(checkImports(makeTree({ ...neighbours, [path]: text })));
}

const ALLOWED: readonly [from: string, text: string][] = [
  ['annotations/text/range.ts', "import { z } from 'zod';"],
  [
    'annotations/text/range.test.ts',
    "import { readFileSync } from 'node:fs'; import { it } from 'vitest'; import fc from 'fast-check';",
  ],
  ['annotations/text/range.test.ts', "import '../test/marked-text.ts';"],
  ['shared/api.ts', "export type { Span } from '../annotations/model/span.ts';"],
  ['electron/service/layers.ts', "import '../../shared/problems.ts'; import { createHash } from 'node:crypto';"],
  [
    'electron/storage/project.ts',
    "import Database from 'better-sqlite3'; import '../service/router.ts'; import 'node:fs';",
  ],
  ['electron/desktop/window.ts', "import { app } from 'electron/main'; import '../storage/store.ts';"],
  ['electron/loopback/open.ts', "import fastify from 'fastify'; import { createServer } from 'node:http';"],
  ['electron/cli/serve.ts', "await import('../loopback/server.ts');"],
  [
    'renderer/app/root.tsx',
    "import { useState } from 'react'; import './root.css'; import '../../shared/problems.ts';",
  ],
  ['build/check.ts', "import '../electron/cli/zhupi.ts'; import { createServer } from 'node:http';"],
];

const REFUSED: readonly [from: string, text: string, because: string][] = [
  ['annotations/a.ts', "import { readFileSync } from 'node:fs';", '(annotations) imports node:fs.'],
  ['annotations/a.ts', "import type { Stats } from 'node:fs';", '(annotations) imports node:fs.'],
  ['annotations/a.ts', "export * from '../shared/problems.ts';", '(annotations) imports shared/problems.ts (shared).'],
  [
    'annotations/a.ts',
    "const x = await import('../electron/storage/store.ts');",
    'electron/storage/store.ts (electron/storage).',
  ],
  ['annotations/a.ts', "type X = import('react').FC;", '(annotations) imports the package react.'],
  ['annotations/a.ts', "import './test/marked-text.ts';", 'which is there for tests only.'],
  ['annotations/a.ts', "import './model/span';", 'which does not exist (endings are written out).'],
  ['annotations/a.ts', "import { nanoid } from 'nanoid';", '(annotations) imports the package nanoid.'],
  ['annotations/a.ts', 'const m = await import(name);', 'a name computed at run time'],
  [
    'shared/b.ts',
    "import '../electron/service/router.ts';",
    '(shared) imports electron/service/router.ts (electron/service).',
  ],
  ['electron/service/c.ts', "import 'node:fs/promises';", '(electron/service) imports node:fs/promises.'],
  ['electron/service/c.ts', "import '../storage/store.ts';", '(electron/storage).'],
  ['electron/storage/d.ts', "import '../intake/decode.ts';", '(electron/intake).'],
  ['electron/intake/d.ts', "import '../workers/pool.ts';", '(electron/workers).'],
  ['electron/workers/d.ts', "import '../storage/store.ts';", '(electron/storage).'],
  ['electron/workers/d.ts', "new Worker(new URL('../storage/store.ts', import.meta.url));", '(electron/storage).'],
  ['electron/storage/d.ts', "import { app } from 'electron';", '(electron/storage) imports the package electron.'],
  ['electron/storage/d.ts', "import http from 'node:http';", '(electron/storage) imports node:http.'],
  ['electron/desktop/e.ts', "import '../loopback/server.ts';", '(electron/loopback).'],
  ['electron/desktop/e.ts', "import '../cli/zhupi.ts';", '(electron/cli).'],
  ['electron/loopback/e.ts', "import '../cli/zhupi.ts';", '(electron/cli).'],
  ['electron/loopback/e.ts', "import { app } from 'electron';", '(electron/loopback) imports the package electron.'],
  ['electron/cli/f.ts', "const fastify = require('fastify');", '(electron/cli) imports the package fastify.'],
  ['electron/cli/f.ts', "import fs from 'fs';", 'write node:fs.'],
  ['electron/cli/f.ts', "import '../../build/start.ts';", '(electron/cli) imports build/start.ts (build).'],
  ['electron/cli/f.ts', "import data from '../../package.json' with { type: 'json' };", 'which lies in no room.'],
  [
    'renderer/g.ts',
    "import '../electron/service/router.ts';",
    '(renderer) imports electron/service/router.ts (electron/service).',
  ],
  ['renderer/g.ts', "import { ipcRenderer } from 'electron';", '(renderer) imports the package electron.'],
  ['renderer/g.ts', "import path from 'node:path';", '(renderer) imports node:path.'],
  [
    'electron/service/h.ts',
    "import '../../renderer/app/app.tsx';",
    '(electron/service) imports renderer/app/app.tsx (renderer).',
  ],
  ['electron/cli/f.ts', "import '../../dist/cli/zhupi.js';", 'which does not exist'],
  ['build/i.ts', "import '../renderer/app/app.tsx';", '(build) imports renderer/app/app.tsx (renderer).'],
];

describe('imports between the rooms', () => {
  it.each(ALLOWED)('%s may say %s', (from, text) => {
    expect(breaches(from, text)).toEqual([]);
  });

  it.each(REFUSED)('%s may not say %s', (from, text, because) => {
    const [breach, ...rest] = breaches(from, text);
    expect(rest).toEqual([]);
    expect(breach).toContain(because);
  });

  it('says which room imported what, where, and what is allowed', () => {
    expect(breaches('annotations/text/range.ts', "\nimport { app } from 'electron';")).toEqual([
      'annotations/text/range.ts:2 (annotations) imports the package electron. ' +
        'annotations may import annotations; the packages zod, opencc-js, pinyin-pro; nothing of Node.',
    ]);
  });

  it('hold in the whole house', () => {
    expect(toLines(checkImports(readTree()))).toEqual([]);
  });
});
