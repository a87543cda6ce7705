import { expect, test } from 'vitest';
import { runtimeFault } from './runtime-guard.ts';

test('today’s Electron will do', () => {
  expect(runtimeFault({ electron: '45.4.1', node: '24.21.0' })).toBeUndefined();
});

test('an old Electron is named with the oldest that will do', () => {
  expect(runtimeFault({ electron: '28.0.0', node: '18.18.2' })).toEqual({
    name: 'Electron',
    version: '28.0.0',
    oldest: 40,
  });
});

test('an old Node is named', () => {
  expect(runtimeFault({ electron: '45.4.1', node: '20.20.0' })).toEqual({
    name: 'Node',
    version: '20.20.0',
    oldest: 24,
  });
});

test('plain Node, which knows no Electron, will not do', () => {
  expect(runtimeFault({ node: '24.21.0' })?.name).toBe('Electron');
});
