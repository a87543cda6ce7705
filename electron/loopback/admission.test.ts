import { describe, expect, it } from 'vitest';
import { isOwnHost, type RequestFacts, refusalOf } from './admission.ts';
import { makeToken } from './token.ts';

const token = makeToken();
const door = { port: 4711, token };

/** A call of the window itself, as a browser sends it. */
const own: RequestFacts = {
  isApi: true,
  host: '127.0.0.1:4711',
  origin: 'http://127.0.0.1:4711',
  cookie: `zhupi-4711=${token}`,
  fetchSite: 'same-origin',
  marker: '1',
};

describe('who is let in', () => {
  it('is the window itself, by either name of this computer, with or without what only browsers send', () => {
    expect(refusalOf(own, door)).toBeUndefined();
    expect(refusalOf({ ...own, host: 'localhost:4711', origin: 'http://localhost:4711' }, door)).toBeUndefined();
    expect(refusalOf({ ...own, origin: undefined, fetchSite: undefined }, door)).toBeUndefined();
  });

  it.each([
    'news.example:4711', // a name that resolves to 127.0.0.1
    '127.0.0.1',
    '127.0.0.1:4712',
    'localhost',
    '127.0.0.1:4711.news.example',
    '[::1]:4711',
    '0.0.0.0:4711',
    undefined,
  ])('is nobody who calls this server %s', (host) => {
    expect(isOwnHost(host, 4711)).toBe(false);
    expect(refusalOf({ ...own, host }, door)).toBe('foreign-host');
  });

  it.each([
    'http://news.example',
    'http://127.0.0.1:4712',
    'https://127.0.0.1:4711',
    'http://localhost:4711', // ours, but not the one asked
    'null',
    '',
  ])('is no page of %s', (origin) => {
    expect(refusalOf({ ...own, origin }, door)).toBe('foreign-origin');
  });

  it.each([
    undefined,
    '',
    `zhupi-4711=${makeToken()}`,
    `zhupi-4712=${token}`,
    `zhupi-4711=${token}x`,
    'zhupi-4711=',
    `zhupi-4711 =${token}`,
  ])('is nobody with the cookies %s', (cookie) => {
    expect(refusalOf({ ...own, cookie }, door)).toBe('no-session');
    expect(refusalOf({ ...own, isApi: false, cookie }, door)).toBe('no-session');
  });

  it('finds its cookie among others, and among others of its name', () => {
    const cookie = `a=b; zhupi-4711=planted; zhupi-4711=${token}; c=d`;
    expect(refusalOf({ ...own, cookie }, door)).toBeUndefined();
  });

  it('is no other page that the cookie came along with', () => {
    expect(refusalOf({ ...own, marker: undefined }, door)).toBe('foreign-page');
    expect(refusalOf({ ...own, marker: '0' }, door)).toBe('foreign-page');
    for (const fetchSite of ['same-site', 'cross-site', 'none']) {
      expect(refusalOf({ ...own, fetchSite }, door), fetchSite).toBe('foreign-page');
    }
  });

  it('needs no proof of its page to fetch the page', () => {
    const navigation = { ...own, isApi: false, origin: undefined, fetchSite: 'none', marker: undefined };
    expect(refusalOf(navigation, door)).toBeUndefined();
  });
});
