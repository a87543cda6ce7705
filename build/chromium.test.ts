import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, type Machine } from './chromium.ts';
import { chromiumCandidates } from './chromium-paths.ts';

interface Setting {
  platform?: NodeJS.Platform;
  env?: Record<string, string>;
  isRoot?: boolean;
  files?: string[];
  commands?: string[];
  fonts?: string;
}

/** A machine made of a list of files and commands; apt-get puts the packages' files in place. */
function makeMachine({
  platform = 'linux',
  env = {},
  isRoot = true,
  files = [],
  commands = [],
  fonts = 'Noto',
}: Setting) {
  const state = { files: new Set(files), fonts };
  const ran: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    platform,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isRoot,
    exists: (path) => state.files.has(path),
    run(command, args) {
      const line = [command, ...args].join(' ');
      const program = args.includes('apt-get') ? 'apt-get' : command;
      if (!commands.includes(program)) return { status: null, stdout: '' };
      if (args.includes('apt-get')) ran.push(line);
      if (line.includes(' install ')) {
        if (args.includes('chromium')) state.files.add('/usr/bin/chromium');
        if (args.includes('fonts-noto-cjk')) state.fonts = 'Noto Sans CJK';
      }
      return { status: 0, stdout: command === 'fc-list' ? state.fonts : '' };
    },
    say: (line) => said.push(line),
  };
  return { machine, ran, said };
}

describe('a browser for the tests', () => {
  it('is the one that ZHUPI_CHROMIUM names', () => {
    const { machine } = makeMachine({
      env: { ZHUPI_CHROMIUM: '/opt/c' },
      files: ['/opt/c', '/usr/bin/chromium', '/pw'],
    });
    expect(ensureChromium('/pw', machine)).toBe('/opt/c');
  });

  it('is refused when ZHUPI_CHROMIUM names nothing', () => {
    const { machine } = makeMachine({ env: { ZHUPI_CHROMIUM: '/opt/c' }, files: ['/usr/bin/chromium'] });
    expect(() => findChromium(machine)).toThrow('/opt/c');
  });

  it("is Playwright's own where it was downloaded, else the system's", () => {
    expect(ensureChromium('/pw', makeMachine({ files: ['/pw', '/usr/bin/chromium'] }).machine)).toBe('/pw');
    expect(ensureChromium('/pw', makeMachine({ files: ['/usr/bin/chromium'] }).machine)).toBe('/usr/bin/chromium');
  });

  it('is installed together with a Chinese font where apt-get may be used', () => {
    const { machine, ran } = makeMachine({ commands: ['apt-get', 'fc-list'], fonts: '' });
    expect(ensureChromium(undefined, machine)).toBe('/usr/bin/chromium');
    expect(ran).toEqual([
      'env DEBIAN_FRONTEND=noninteractive apt-get update --quiet',
      'env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends chromium fonts-noto-cjk',
    ]);
  });

  it('is installed through sudo by somebody who needs no password', () => {
    const { machine, ran } = makeMachine({ commands: ['apt-get', 'sudo', 'fc-list'], isRoot: false });
    expect(ensureChromium(undefined, machine)).toBe('/usr/bin/chromium');
    expect(ran[0]).toMatch(/^sudo --non-interactive env /);
  });

  it('gets only the font where only the font is missing', () => {
    const { machine, ran, said } = makeMachine({
      files: ['/usr/bin/chromium'],
      commands: ['apt-get', 'fc-list'],
      fonts: '',
    });
    ensureChromium(undefined, machine);
    expect(ran[1]).toMatch(/--no-install-recommends fonts-noto-cjk$/);
    expect(said.join()).not.toContain('boxes');
  });

  it('comes with a warning where the font is missing and can not be installed', () => {
    const { machine, said } = makeMachine({ files: ['/usr/bin/chromium'], commands: ['fc-list'], fonts: '' });
    expect(ensureChromium(undefined, machine)).toBe('/usr/bin/chromium');
    expect(said.join()).toContain('fonts-noto-cjk');
  });

  it('is asked for in words where it can not be installed', () => {
    const { machine } = makeMachine({ commands: ['apt-get', 'fc-list'], isRoot: false });
    expect(() => ensureChromium(undefined, machine)).toThrow('npx playwright install chromium');
  });
});

describe('places where a browser may lie', () => {
  it('are the folders of PATH on Linux, absolute ones only', () => {
    const paths = chromiumCandidates('linux', { PATH: '/a:node_modules/.bin:/b' });
    expect(paths.slice(0, 3)).toEqual(['/a/chromium', '/b/chromium', '/usr/bin/chromium']);
    expect(paths).toContain('/b/google-chrome');
    expect(paths.every((path) => path.startsWith('/'))).toBe(true);
  });

  it('are the program folders on Windows', () => {
    expect(chromiumCandidates('win32', { PROGRAMFILES: 'C:\\P' })).toContain(
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });

  it('are the application bundles on macOS', () => {
    expect(chromiumCandidates('darwin', { HOME: '/u' })).toEqual(
      expect.arrayContaining([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/u/Applications/Chromium.app/Contents/MacOS/Chromium',
      ]),
    );
  });
});
