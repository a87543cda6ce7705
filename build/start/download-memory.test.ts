import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORGET_AFTER_MS, forgetFailure, recallFailure, rememberFailure } from './download-memory.ts';

describe('a download that failed', () => {
  let folder: string;
  let file: string;
  const failure = { version: '45.4.1', reason: 'getaddrinfo ENOTFOUND', at: 1_000_000 };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhupi-memory-'));
    file = join(folder, 'cache', 'failure.json');
    rememberFailure(file, failure);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is remembered for a day', () => {
    expect(recallFailure(file, '45.4.1', failure.at + FORGET_AFTER_MS - 1)).toEqual(failure);
    expect(recallFailure(file, '45.4.1', failure.at + FORGET_AFTER_MS)).toBeUndefined();
  });

  it('says nothing about another version', () => {
    expect(recallFailure(file, '46.0.0', failure.at)).toBeUndefined();
  });

  it('is forgotten after a success', () => {
    forgetFailure(file);
    expect(recallFailure(file, '45.4.1', failure.at)).toBeUndefined();
  });

  it('is as good as absent when half written', () => {
    writeFileSync(file, '{"version":"45.4');
    expect(recallFailure(file, '45.4.1', failure.at)).toBeUndefined();
    writeFileSync(file, 'null');
    expect(recallFailure(file, '45.4.1', failure.at)).toBeUndefined();
  });
});
