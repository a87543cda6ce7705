/** Finds a browser for the tests, installs one where that is possible, or says what to do. `node build/chromium.ts` prints its path. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumCandidates, type Environment } from './chromium-paths.ts';

const CHINESE_FONT = 'fonts-noto-cjk';

/** What this file needs of the machine, so that its decisions can be tested for other machines. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** Exit status (null where the command is missing) and what it printed; `show` lets the person watch. */
  run(command: string, args: readonly string[], show?: boolean): { status: number | null; stdout: string };
  say(line: string): void;
}

/**
 * A browser of the Chromium family: the one named by ZHUPI_CHROMIUM, or one installed on this machine.
 * @throws where ZHUPI_CHROMIUM names a file that isn't there: a wish that can't be met should not be passed over
 */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const wish = machine.env.ZHUPI_CHROMIUM;
  if (wish === undefined || wish === '') return chromiumCandidates(machine.platform, machine.env).find(machine.exists);
  if (!machine.exists(wish)) throw new Error(`ZHUPI_CHROMIUM names ${wish}, which does not exist.`);
  return wish;
}

/**
 * A Chromium for the tests with a font for Chinese. Installs what is missing where apt-get may be used.
 * @param bundled Playwright's own browser, used where it was downloaded
 * @throws with what to do, where there is no browser and none can be installed
 */
export function ensureChromium(bundled: string | undefined, machine: Machine = thisMachine): string {
  const find = (): string | undefined =>
    machine.env.ZHUPI_CHROMIUM === undefined && bundled !== undefined && machine.exists(bundled)
      ? bundled
      : findChromium(machine);
  const missing = [...(find() === undefined ? ['chromium'] : []), ...(hasChineseFont(machine) ? [] : [CHINESE_FONT])];
  if (missing.length > 0) installPackages(missing, machine);
  const found = find();
  if (found === undefined) {
    throw new Error(
      'The browser tests need Chromium, Chrome or Edge. Install one (Debian: `sudo apt-get install chromium fonts-noto-cjk`; ' +
        'elsewhere: `npx playwright install chromium`), or name one in ZHUPI_CHROMIUM.',
    );
  }
  if (!hasChineseFont(machine))
    machine.say(`No font for Chinese was found: pictures will show boxes. Install ${CHINESE_FONT}.`);
  return found;
}

/** Other systems bring fonts for Chinese; a bare Linux does not. */
function hasChineseFont(machine: Machine): boolean {
  if (machine.platform !== 'linux') return true;
  const list = machine.run('fc-list', [':lang=zh-cn', 'family']);
  if (list.status !== null) return list.stdout.trim() !== '';
  return machine.run('dpkg', ['--status', CHINESE_FONT]).status === 0;
}

function installPackages(packages: readonly string[], machine: Machine): void {
  const command = aptGet(machine);
  if (command === undefined) return;
  machine.say(`Installing ${packages.join(' and ')} with apt-get …`);
  const apt = (...args: string[]): boolean => {
    const [program = 'apt-get', ...before] = command;
    return machine.run(program, [...before, ...args], true).status === 0;
  };
  // A failed update is no reason to give up: the package lists may be good enough.
  if (!apt('update', '--quiet')) machine.say('apt-get update failed; trying with the lists that are here.');
  if (!apt('install', '--yes', '--quiet', '--no-install-recommends', ...packages))
    machine.say('apt-get install failed.');
}

/** How this person may call apt-get, if at all, without being asked for a password. */
function aptGet(machine: Machine): string[] | undefined {
  if (machine.platform !== 'linux' || machine.run('apt-get', ['--version']).status !== 0) return undefined;
  if (machine.isRoot) return ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (machine.run('sudo', ['--non-interactive', 'true']).status !== 0) return undefined;
  return ['sudo', '--non-interactive', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run(command, args, show = false) {
    const { status, stdout } = spawnSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'ignore'],
    });
    return { status, stdout: stdout ?? '' };
  },
  say: (line) => console.error(line),
};

if (import.meta.main) {
  const { chromium } = await import('@playwright/test');
  try {
    console.log(ensureChromium(chromium.executablePath()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
