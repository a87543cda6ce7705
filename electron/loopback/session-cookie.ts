import { isSameToken } from './token.ts';

/** The port is part of the name because a browser sends cookies of 127.0.0.1 to every port of it. */
export function sessionCookieName(port: number): string {
  return `zhupi-${port}`;
}

/** A `Set-Cookie` that no script can read and no other site can make the browser send; it ends with the browser. */
export function encodeSessionCookie(port: number, token: string): string {
  return `${sessionCookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Whether a `Cookie` header holds the session. A name may stand there several times; one right value is enough. */
export function hasSession(cookieHeader: string | undefined, port: number, token: string): boolean {
  const name = sessionCookieName(port);
  return (cookieHeader ?? '').split(';').some((pair) => {
    const [key = '', value = ''] = pair.trim().split('=', 2);
    return key === name && isSameToken(value, token);
  });
}
