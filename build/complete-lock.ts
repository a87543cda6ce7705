/**
 * `node build/complete-lock.ts`, after every `npm install`: adds what npm left out of package-lock.json.
 *
 * A tool with native parts has one optional package a platform. npm locks only those that the registry in reach could show
 * it, and `npm ci` then refuses the lock file on every machine ("Missing: … from lock file"). The names and versions are
 * written in the tool's own entry, so the missing entries can be made from those; they carry no integrity hash, which
 * only a registry that has the package could tell.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFileSchema, missingPlatformPackages } from './lock-file.ts';

const path = join(import.meta.dirname, '..', 'package-lock.json');
const lock: { packages: Record<string, unknown> } = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingPlatformPackages(lockFileSchema.parse(lock));
// npm's own order, so that its next run changes nothing.
lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(missing).length} platform packages added to package-lock.json`);
