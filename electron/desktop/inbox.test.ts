import { expect, test } from 'vitest';
import { createInbox } from './inbox.ts';

test('what comes before anybody listens waits, in order, for the first listener', () => {
  const inbox = createInbox<string>();
  inbox.deliver('a');
  inbox.deliver('b');
  const first: string[] = [];
  const second: string[] = [];
  inbox.listen((value) => first.push(value));
  inbox.listen((value) => second.push(value));
  expect([first, second]).toEqual([['a', 'b'], []]);
});

test('all listeners hear what comes later, until they stop', () => {
  const inbox = createInbox<string>();
  const heard: string[] = [];
  const stop = inbox.listen((value) => heard.push(`1${value}`));
  inbox.listen((value) => heard.push(`2${value}`));
  inbox.deliver('a');
  stop();
  inbox.deliver('b');
  expect(heard).toEqual(['1a', '2a', '2b']);
});

test('when the last listener has gone, things wait again', () => {
  const inbox = createInbox<string>();
  inbox.listen(() => undefined)();
  inbox.deliver('a');
  const heard: string[] = [];
  inbox.listen((value) => heard.push(value));
  expect(heard).toEqual(['a']);
});
