import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the parts of the app lie that aren't code. */
export interface AppPaths {
  readonly rendererFolder: string;
  readonly preload: string;
  /** The finished sample project; it may lie in a folder that can't be written. */
  readonly sample: string;
  /** For window frames on Linux; elsewhere the program itself carries the icon. */
  readonly icon: string;
  /** The segmenter's thread and its dictionaries, where they aren't found from the code by itself. */
  readonly segmenter: { readonly worker?: URL; readonly dictionaryFolder?: string };
  readonly intake: { readonly worker?: URL };
}

/**
 * @param distFolder what `npm run build` made: in the checkout, or inside `app.asar`
 * @param resourcesFolder `process.resourcesPath` of an installed app, where electron-builder puts what isn't in the
 * archive; `undefined` for a run from the checkout
 */
export function findAppPaths(distFolder: string, resourcesFolder: string | undefined): AppPaths {
  const code = { rendererFolder: join(distFolder, 'renderer'), preload: join(distFolder, 'desktop', 'preload.cjs') };
  if (resourcesFolder === undefined) {
    const root = join(distFolder, '..');
    return {
      ...code,
      sample: join(root, 'samples', 'sample.zhupi'),
      icon: join(root, 'build', 'icons', 'png', '256x256.png'),
      segmenter: {},
      intake: {},
    };
  }
  // A thread and a library in C++ want real files: these lie beside the archive.
  const unpacked = join(resourcesFolder, 'app.asar.unpacked');
  return {
    ...code,
    sample: join(resourcesFolder, 'samples', 'sample.zhupi'),
    icon: join(resourcesFolder, 'icons', '256x256.png'),
    segmenter: {
      worker: pathToFileURL(join(unpacked, 'dist', 'workers', 'segment-worker.js')),
      dictionaryFolder: join(unpacked, 'node_modules', 'nodejieba', 'submodules', 'cppjieba', 'dict'),
    },
    intake: { worker: pathToFileURL(join(unpacked, 'dist', 'workers', 'intake-worker.js')) },
  };
}
