/**
 * A process of its own that opens a project: `node open-elsewhere.ts PATH`. Writes one line, `open` or the code of the
 * problem, and holds the project until its standard input ends.
 */
import { createClock } from '../clock.ts';
import { createSqliteStores } from '../sqlite-stores.ts';

const [path = ''] = process.argv.slice(2);
const stores = createSqliteStores({ clock: createClock(), log: { warn: () => undefined } });
const opened = await stores.open(path);
process.stdout.write(opened.ok ? 'open\n' : `${opened.problem.code}\n`);
if (opened.ok) {
  process.stdin.resume().once('end', () => void opened.value.close());
}
