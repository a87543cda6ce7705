import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFileSchema, makePlatformPackage, missingPlatformPackages } from './lock-file.ts';

describe('platform packages in the lock file', () => {
  it('are missing where a locked package names them and nobody locked them', () => {
    const lock = lockFileSchema.parse({
      packages: {
        'node_modules/tool': {
          version: '1.0.0',
          dev: true,
          optionalDependencies: { '@tool/linux-x64-gnu': '1.0.0', '@tool/darwin-arm64': '1.0.0', nested: '2.0.0' },
        },
        'node_modules/@tool/linux-x64-gnu': { version: '1.0.0' },
        'node_modules/tool/node_modules/nested': { version: '2.0.0' },
      },
    });
    expect(missingPlatformPackages(lock)).toEqual({
      'node_modules/@tool/darwin-arm64': {
        version: '1.0.0',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
    });
  });

  it.each([
    ['@x/linux-arm-musleabihf', { cpu: ['arm'], libc: ['musl'], os: ['linux'] }],
    ['@x/binding-linux-s390x-gnu', { cpu: ['s390x'], libc: ['glibc'], os: ['linux'] }],
    ['@x/binding-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
    ['@x/binding-android-arm-eabi', { cpu: ['arm'], os: ['android'] }],
    ['x-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('say where %s fits', (name, places) => {
    expect(makePlatformPackage(name, '1.0.0', false)).toEqual({ version: '1.0.0', optional: true, ...places });
  });

  it('are not made of other packages', () => {
    expect(() => makePlatformPackage('fsevents', '2.3.3', false)).toThrow('lock it by hand');
  });

  it('are all there: without them `npm ci` fails on every machine (`node build/complete-lock.ts` adds them)', () => {
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'));
    expect(Object.keys(missingPlatformPackages(lockFileSchema.parse(lock)))).toEqual([]);
  });
});
