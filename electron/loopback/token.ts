import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in letters that a URL and a cookie both carry as they are. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that tells nothing of how much was right; hashing first makes both sides equally long. */
export function isSameToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
