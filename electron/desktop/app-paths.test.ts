import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findAppPaths } from './app-paths.ts';

test('a run from the checkout finds the sample and the icon beside dist', () => {
  const root = resolve('/checkout');
  expect(findAppPaths(join(root, 'dist'), undefined)).toEqual({
    rendererFolder: join(root, 'dist', 'renderer'),
    preload: join(root, 'dist', 'desktop', 'preload.cjs'),
    sample: join(root, 'samples', 'sample.zhupi'),
    icon: join(root, 'build', 'icons', 'png', '256x256.png'),
    segmenter: {},
    intake: {},
  });
});

test('an installed app finds them beside its archive', () => {
  const resources = resolve('/opt/Zhupi/resources');
  const paths = findAppPaths(join(resources, 'app.asar', 'dist'), resources);
  expect(paths.rendererFolder).toBe(join(resources, 'app.asar', 'dist', 'renderer'));
  expect(paths.sample).toBe(join(resources, 'samples', 'sample.zhupi'));
  expect(paths.icon).toBe(join(resources, 'icons', '256x256.png'));
});

test('the threads of an installed app work on real files', () => {
  const resources = resolve('/opt/Zhupi/resources');
  const { segmenter, intake } = findAppPaths(join(resources, 'app.asar', 'dist'), resources);
  const unpacked = join(resources, 'app.asar.unpacked');
  expect(intake.worker?.href).toBe(pathToFileURL(join(unpacked, 'dist', 'workers', 'intake-worker.js')).href);
  expect(segmenter.worker?.href).toBe(pathToFileURL(join(unpacked, 'dist', 'workers', 'segment-worker.js')).href);
  expect(segmenter.dictionaryFolder?.startsWith(join(unpacked, 'node_modules', 'nodejieba'))).toBe(true);
});
