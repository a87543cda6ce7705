import { describe, expect, it } from 'vitest';
import { appWindowArguments, defaultBrowserCommand, hasDisplay } from './window.ts';

describe('a window', () => {
  it('needs a display server on Linux, and nothing elsewhere', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  it('shows the address alone, in a profile of its own', () => {
    const args = appWindowArguments('http://127.0.0.1:1/?token=t', '/p', false);
    expect(args).toContain('--app=http://127.0.0.1:1/?token=t');
    expect(args).toContain('--user-data-dir=/p');
    expect(args).not.toContain('--no-sandbox');
  });

  it('gives up the sandbox only for root, where Chromium would not start otherwise', () => {
    expect(appWindowArguments('http://127.0.0.1:1/', '/p', true)).toContain('--no-sandbox');
  });

  it('is opened by what each system has for it', () => {
    const url = 'http://127.0.0.1:1/?a=1&b=2';
    expect(defaultBrowserCommand('linux', url)).toEqual(['xdg-open', url]);
    expect(defaultBrowserCommand('darwin', url)).toEqual(['open', url]);
    expect(defaultBrowserCommand('win32', url)).toEqual(['cmd', '/c', 'start', '""', 'http://127.0.0.1:1/?a=1^&b=2']);
  });
});
