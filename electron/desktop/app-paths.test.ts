import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findAppPaths } from './app-paths.ts';

test('a run from the checkout finds the sample and the icon beside dist', () => {
  const root = resolve('/checkout');
  expect(findAppPaths(join(root, 'dist'), undefined)).toEqual({
    rendererFolder: join(root, 'dist', 'renderer'),
    preload: join(root, 'dist', 'desktop', 'preload.cjs'),
    sample: join(root, 'samples', 'sample.zhupi'),
    icon: join(root, 'build', 'icons', '256x256.png'),
  });
});

test('an installed app finds them beside its archive', () => {
  const resources = resolve('/opt/Zhupi/resources');
  const paths = findAppPaths(join(resources, 'app.asar', 'dist'), resources);
  expect(paths.rendererFolder).toBe(join(resources, 'app.asar', 'dist', 'renderer'));
  expect(paths.sample).toBe(join(resources, 'samples', 'sample.zhupi'));
  expect(paths.icon).toBe(join(resources, 'icons', '256x256.png'));
});
