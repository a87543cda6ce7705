import { join } from 'node:path';

/** Where the parts of the app lie that aren't code. */
export interface AppPaths {
  readonly rendererFolder: string;
  readonly preload: string;
  /** The finished sample project; it may lie in a folder that can't be written. */
  readonly sample: string;
  /** For window frames on Linux; elsewhere the program itself carries the icon. */
  readonly icon: string;
}

/**
 * @param distFolder what `npm run build` made: in the checkout, or inside `app.asar`
 * @param resourcesFolder `process.resourcesPath` of an installed app, where electron-builder puts what isn't in the
 * archive; `undefined` for a run from the checkout
 */
export function findAppPaths(distFolder: string, resourcesFolder: string | undefined): AppPaths {
  const [samples, icons] =
    resourcesFolder === undefined
      ? [join(distFolder, '..', 'samples'), join(distFolder, '..', 'build', 'icons')]
      : [join(resourcesFolder, 'samples'), join(resourcesFolder, 'icons')];
  return {
    rendererFolder: join(distFolder, 'renderer'),
    preload: join(distFolder, 'desktop', 'preload.cjs'),
    sample: join(samples, 'sample.zhupi'),
    icon: join(icons, '256x256.png'),
  };
}
