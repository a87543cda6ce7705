import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { packageConfig } from '../electron-builder.ts';
import type { BuiltPackage } from './check.ts';
import { writeStubElectron } from './stub-electron.ts';

/** Builds the package for Linux as a folder, offline: a stub stands for Electron. */
export async function buildOnStub(folder: string): Promise<BuiltPackage> {
  const electronDist = join(folder, 'electron');
  await writeStubElectron(electronDist);
  await build({
    projectDir: join(import.meta.dirname, '..', '..'),
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      ...packageConfig,
      electronDist,
      directories: { ...packageConfig.directories, output: join(folder, 'out') },
    },
  });
  const unpackedFolder = globSync(join(folder, 'out', 'linux*unpacked'))[0];
  if (unpackedFolder === undefined) throw new Error('electron-builder left no folder');
  const resources = join(unpackedFolder, 'resources');
  return {
    folder: unpackedFolder,
    resources,
    asar: join(resources, 'app.asar'),
    unpacked: join(resources, 'app.asar.unpacked'),
  };
}
