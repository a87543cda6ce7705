import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describeApi } from '../../electron/service/test/api-contract.ts';
import { launchDouble } from '../electron-double/launch.ts';
import { createPerson, root } from './desktop-app.ts';
import { createPageTransport } from './page-transport.ts';

describeApi('over IPC, from a page to main and back', async () => {
  const person = await createPerson(launchDouble);
  // An installed app looks for the sample among its resources, where this suite may put one of its own.
  const resources = join(person.home, 'resources');
  await mkdir(resources);
  await mkdir(person.documents);
  await symlink(root, join(resources, 'app.asar.unpacked'), 'dir');
  const app = await person.start([], { ELECTRON_DOUBLE_RESOURCES: resources });
  return {
    transport: createPageTransport(await app.firstWindow()),
    folder: person.documents,
    samplePath: join(resources, 'samples', 'sample.zhupi'),
    close: () => person.leave(),
  };
});
