import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { createFaultLog } from './fault-log.ts';

const root = mkdtempSync(join(tmpdir(), 'zhupi-log-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
function newFolder(): string {
  count += 1;
  return join(root, `logs-${count}`);
}
const now = () => '2024-05-06T07:08:09.000Z';

test('no fault, no folder', () => {
  const folder = newFolder();
  createFaultLog(folder, now);
  expect(existsSync(folder)).toBe(false);
});

test('an error is written with time, stack and cause', () => {
  const log = createFaultLog(newFolder(), now);
  log.write(new Error('outer', { cause: new TypeError('inner') }));
  const text = readFileSync(log.path, 'utf8');
  expect(text).toMatch(/^2024-05-06T07:08:09\.000Z Error: outer\n\s+at /);
  expect(text).toContain('caused by TypeError: inner');
});

test('the same error is written once, another one again', () => {
  const log = createFaultLog(newFolder(), now);
  const error = new Error('once');
  expect([log.write(error), log.write(error), log.write(new Error('once'))]).toEqual([true, false, true]);
  expect(readFileSync(log.path, 'utf8').match(/Error: once/g)).toHaveLength(2);
});

test('what isn’t an error is written too', () => {
  const log = createFaultLog(newFolder(), now);
  log.write('a word');
  expect(readFileSync(log.path, 'utf8')).toBe('2024-05-06T07:08:09.000Z thrown: a word\n');
});

test('a full log becomes the older generation, and there are never more than two', () => {
  const folder = newFolder();
  const log = createFaultLog(folder, now, 1000);
  for (let n = 0; n < 200; n++) log.write(`fault ${n}`);
  expect(readdirSync(folder).sort()).toEqual(['zhupi.1.log', 'zhupi.log']);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1100);
  expect(readFileSync(log.path, 'utf8')).toContain('fault 199');
});

test('where nothing can be written, the fault goes to the error stream', () => {
  const file = join(root, 'a-file');
  writeFileSync(file, '');
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  createFaultLog(join(file, 'logs'), now).write('lost');
  expect(stderr).toHaveBeenCalledWith('2024-05-06T07:08:09.000Z thrown: lost\n');
});
