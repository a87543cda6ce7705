import { expect, test } from 'vitest';
import { done, refused } from '../../annotations/model/outcome.ts';
import { createWordStarts } from './word-starts.ts';

test('the words of a text are asked for once', async () => {
  const asked: string[] = [];
  const load = createWordStarts(async (id) => {
    asked.push(id);
    return done({ starts: [0, 2] });
  });
  expect(await load({ id: 'a', textSha256: 'x' })).toEqual([0, 2]);
  expect(await load({ id: 'a', textSha256: 'x' })).toEqual([0, 2]);
  expect(asked).toEqual(['a']);
});

test('an article of the same id in another project has words of its own', async () => {
  const answers = [
    [0, 2],
    [0, 3],
  ];
  const load = createWordStarts(async () => done({ starts: answers.shift() ?? [] }));
  expect(await load({ id: 'a-001', textSha256: 'here' })).toEqual([0, 2]);
  expect(await load({ id: 'a-001', textSha256: 'there' })).toEqual([0, 3]);
});

test('after a failure they are asked for again', async () => {
  let isDown = true;
  const load = createWordStarts(async () => (isDown ? refused('connection-lost') : done({ starts: [0] })));
  expect(await load({ id: 'a', textSha256: 'x' })).toBeNull();
  isDown = false;
  expect(await load({ id: 'a', textSha256: 'x' })).toEqual([0]);
});
