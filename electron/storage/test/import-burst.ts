/**
 * A process of its own that works until it is killed: `node import-burst.ts PATH`. Imports articles, five at a time, and
 * cleans one of each five up again; writes `added ID` or `remade ID` after each answer, before it goes on.
 */
import { writeSync } from 'node:fs';
import { createClock } from '../clock.ts';
import { createSqliteStores } from '../sqlite-stores.ts';
import { importedArticle, remadeArticle } from './import-burst-articles.ts';

const AT_ONCE = 5;

const [path = ''] = process.argv.slice(2);
const opened = await createSqliteStores({ clock: createClock(), log: { warn: () => undefined } }).open(path);
if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
const { articles } = opened.value;

/** Straight into the pipe: what is not written when the kill comes was not acknowledged. */
function acknowledge(line: string): void {
  writeSync(process.stdout.fd, `${line}\n`);
}

for (let next = await articles.count(); ; next += AT_ONCE) {
  const added = Array.from({ length: AT_ONCE }, (_, i) => importedArticle(next + i));
  await articles.add(added, '2026-03-01T08:00:00.000Z');
  for (const { article } of added) acknowledge(`added ${article.id}`);
  const { article } = importedArticle(next);
  const written = await articles.remake(remadeArticle(next), article.textSha256, '2026-03-01T09:00:00.000Z');
  if (written !== 'written') throw new Error(`${article.id}: ${written}`);
  acknowledge(`remade ${article.id}`);
}
