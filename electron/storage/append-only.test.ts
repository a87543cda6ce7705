import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { EMPTY_LAYER } from '../../annotations/model/layer.ts';
import type { Decision } from '../../annotations/review/decision.ts';
import { addArticles, addSpan, emptyLayer, expectDone, makeProject, storesOf, toWrite } from './test/projects.ts';

const decision: Decision = {
  id: 'd1',
  articleId: 'a',
  disagreementId: 'x',
  ruling: { type: 'reject' },
  by: 'reviewer',
  reviewer: '审',
  note: '',
  at: '2026-03-01T09:00:00.000Z',
};
const summary = { status: 'none', open: 0, deferred: 0, decided: 0, byKind: {} } as const;

describe('what happened', () => {
  it.each(['changes', 'decisions', 'decision_events', 'label_sets'])(
    'can neither be altered nor removed, whoever tries: %s',
    async (table) => {
      const path = await makeProject();
      const store = expectDone(await storesOf().open(path));
      await addArticles(store, { a: '甲文。' });
      await store.layers.append(toWrite(emptyLayer('a', '甲'), addSpan('s1', 0, 1)));
      const at = decision.at;
      await store.review.record([{ decision, type: 'made', at }], { articleId: 'a', basis: 0, summary });
      await store.close();

      const database = new Database(path);
      const rows = () => database.prepare(`SELECT * FROM ${table}`).all();
      const before = rows();
      expect(before).toHaveLength(1);
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('append-only');
      expect(() => database.exec(`UPDATE ${table} SET rowid = 99`)).toThrow('append-only');
      expect(rows()).toEqual(before);
      database.close();
    },
  );

  it('keeps the text of an article that somebody has annotated', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await addArticles(store, { a: '甲文。', b: '乙文。' });
    await store.layers.append(toWrite(emptyLayer('a', '甲', EMPTY_LAYER), addSpan('s1', 0, 1)));
    await store.close();
    const database = new Database(path);
    const alter = (id: string) => database.exec(`UPDATE article_contents SET text = '改' WHERE article_id = '${id}'`);
    expect(() => alter('a')).toThrow('never changes');
    alter('b');
    database.close();
  });
});
