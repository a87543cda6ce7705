import { describe, expect, it } from 'vitest';
import { isSameToken, makeToken } from './token.ts';

describe('the token', () => {
  it('holds 256 bits that a URL and a cookie carry as they are', () => {
    const token = makeToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(encodeURIComponent(token)).toBe(token);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 100 }, makeToken)).size).toBe(100);
  });

  it('equals itself and nothing else, whatever the length', () => {
    const token = makeToken();
    expect(isSameToken(token, token)).toBe(true);
    for (const other of ['', token.slice(0, -1), `${token}a`, token.toUpperCase(), makeToken()]) {
      expect(isSameToken(other, token)).toBe(false);
    }
  });
});
