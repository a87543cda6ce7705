/**
 * Finds the Node that runs Zhupi. The machine's own may be too old: better-sqlite3 ends Node 20 with a segmentation fault,
 * and the build uses the library of ES2025, which came with Node 24. Plain JavaScript without dependencies, since any Node must be able to load it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 24;

/** Whether this very process may go on. @param {string} version as in process.versions.node */
export function isNewEnough(version = process.versions.node) {
  return Number.parseInt(version, 10) >= OLDEST_NODE;
}

/** Path of a Node that can run Zhupi: this one, or the project's own; undefined where neither can. */
export function projectNode() {
  if (isNewEnough()) return process.execPath;
  const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  const path = process.platform === 'win32' ? `${own}.exe` : own;
  return existsSync(path) ? path : undefined;
}

/**
 * Runs a script with the project's own Node, hands signals and the exit code through, and ends this process with it.
 * @param {string} script path
 * @param {string[]} args
 */
export function runWithProjectNode(script, args) {
  const node = projectNode();
  if (node === undefined) {
    console.error(
      `zhupi: this is Node ${process.versions.node}, and Zhupi needs ${OLDEST_NODE} or newer: run \`npm ci\` in the project, which brings its own, or install Node ${OLDEST_NODE}.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself, and a second one would cut its orderly end short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`zhupi: ${node} does not start: ${error.message}`);
    process.exit(1);
  });
  // A shell reads 128 + signal number as “ended by that signal”.
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]));
}
