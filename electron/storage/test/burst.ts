/**
 * A process of its own that works until it is killed: `node burst.ts PATH`. Stores one change after the other, of two
 * annotators in turn, and writes `OWNER REVISION` after each answer, before it goes on.
 */
import { writeSync } from 'node:fs';
import { layerIdOf } from '../../../annotations/model/layer.ts';
import { done } from '../../../annotations/model/outcome.ts';
import { createIds } from '../../service/ids.ts';
import { appendChange } from '../../service/layers/append-change.ts';
import { createSession } from '../../service/session.ts';
import { createClock } from '../clock.ts';
import { createFiles } from '../files.ts';
import { createSqliteStores } from '../sqlite-stores.ts';
import { BURST_ARTICLE, BURST_OWNERS, burstChange } from './burst-changes.ts';

const [path = ''] = process.argv.slice(2);
const ports = { clock: createClock(), ids: createIds(), log: { warn: () => undefined } };
const session = createSession({ files: createFiles(), stores: createSqliteStores(ports) });
const opened = await session.open(path);
if (!opened.ok) throw new Error(JSON.stringify(opened.problem));

for (;;) {
  for (const owner of BURST_OWNERS) {
    const appended = await session.change(async (project) => {
      const { revision } = await project.layer(BURST_ARTICLE, owner);
      const stored = await appendChange(ports, project, {
        layerId: layerIdOf(BURST_ARTICLE, owner),
        baseRevision: revision,
        change: burstChange(owner, revision),
        activeSeconds: 1,
      });
      return stored.ok ? done(stored.value.revision) : stored;
    });
    if (!appended.ok) throw new Error(JSON.stringify(appended.problem));
    // Straight into the pipe: what is not written when the kill comes was not acknowledged.
    writeSync(process.stdout.fd, `${owner} ${appended.value}\n`);
  }
}
