#!/usr/bin/env node
/** The `zhupi` command: finds a Node that is new enough and loads the built program. Plain JavaScript for any Node. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { isNewEnough, runWithProjectNode } from './runtime.mjs';

const program = new URL('../dist/cli/zhupi.js', import.meta.url);

if (!existsSync(program)) {
  console.error('zhupi: not built yet; run `npm run build` in the project.');
  process.exitCode = 1;
} else if (isNewEnough()) {
  module.enableCompileCache?.();
  await import(program.href);
} else {
  runWithProjectNode(fileURLToPath(import.meta.url), process.argv.slice(2));
}
