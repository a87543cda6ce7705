import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import manifest from '../../package.json' with { type: 'json' };
import { specifiersOf } from '../rules/specifiers.ts';
import { type BuiltPackage, type Check, fail } from './check.ts';
import { FUSE_SENTINEL } from './stub-electron.ts';

const DICTIONARIES = ['jieba.dict', 'hmm_model', 'user.dict', 'idf', 'stop_words'].map((name) => `${name}.utf8`);
const DICTIONARY_FOLDER = 'node_modules/nodejieba/submodules/cppjieba/dict';

/** All that may be in the archive. */
const ALLOWED: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/desktop\/(main\.js|preload\.cjs)$/,
  /^dist\/(chunks|workers)\/[\w.-]+\.js$/,
  /^dist\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|png|woff2))$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js|prebuilds\/[\w-]+\.node)$/,
  /^node_modules\/nodejieba\/(package\.json|LICENSE|index\.js|build\/Release\/nodejieba\.node)$/,
  new RegExp(`^${DICTIONARY_FOLDER}/(${DICTIONARIES.join('|').replaceAll('.', '\\.')})$`),
];

const REQUIRED: readonly string[] = [
  'package.json',
  'dist/desktop/main.js',
  'dist/desktop/preload.cjs',
  'dist/renderer/index.html',
  'dist/workers/segment-worker.js',
  'dist/workers/intake-worker.js',
  'node_modules/better-sqlite3/lib/index.js',
  `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
];

/** Only where nodejieba could be compiled: it is an optional dependency. */
const REQUIRED_WITH_NODEJIEBA: readonly string[] = [
  'node_modules/nodejieba/index.js',
  'node_modules/nodejieba/build/Release/nodejieba.node',
  ...DICTIONARIES.map((name) => `${DICTIONARY_FOLDER}/${name}`),
];

/** What each fuse of the program has to be, in the order of @electron/fuses; `undefined` for those that don't matter. */
const FUSES: readonly (readonly [name: string, isOn: boolean | undefined])[] = [
  ['runAsNode', false],
  ['enableCookieEncryption', undefined],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', undefined],
  ['grantFileProtocolExtraPrivileges', false],
];

export const archiveChecks: readonly Check[] = [
  {
    name: 'the archive holds the program, the preload, the window, the thread and the native modules',
    run({ asar }) {
      const files = new Set(filesOf(asar));
      const required = [...REQUIRED, ...(hasNodejieba() ? REQUIRED_WITH_NODEJIEBA : [])];
      const missing = required.filter((path) => !files.has(path));
      return missing.length > 0 ? fail(`missing: ${missing.join(', ')}`) : undefined;
    },
  },
  {
    name: 'the archive holds nothing else: no tests, sources, source maps, build or development tools',
    run({ asar }) {
      const foreign = filesOf(asar).filter((path) => !ALLOWED.some((pattern) => pattern.test(path)));
      return foreign.length > 0 ? fail(`not expected: ${foreign.slice(0, 10).join(', ')}`) : undefined;
    },
  },
  {
    name: 'its package.json names the program and its version, and no development dependencies or scripts',
    run({ asar }) {
      const content = JSON.parse(extractFile(asar, 'package.json').toString()) as Record<string, unknown>;
      if (content.main !== manifest.main || content.version !== manifest.version) fail('another program or version');
      const surplus = ['devDependencies', 'scripts'].filter((key) => key in content);
      return surplus.length > 0 ? fail(`it has ${surplus.join(', ')}`) : undefined;
    },
  },
  {
    name: 'what native code opens, and the threads, are real files beside the archive',
    run({ asar, unpacked }) {
      const wanted = filesOf(asar).filter((path) =>
        /^(package\.json$|dist\/(chunks|workers)\/|node_modules\/)/.test(path),
      );
      const wrong = wanted.filter((path) => !isUnpacked(asar, path) || !existsSync(join(unpacked, path)));
      return wrong.length > 0 ? fail(`only in the archive: ${wrong.join(', ')}`) : undefined;
    },
  },
  {
    name: 'every import in the package leads to a file of the package, to Electron or to Node',
    run({ asar }) {
      const files = new Set(filesOf(asar));
      const lost = [...files].filter(isProgram).flatMap((path) => {
        const { found } = specifiersOf({ path, text: extractFile(asar, path).toString() });
        return found
          .filter(({ value }) => !leadsSomewhere(path, value, files))
          .map(({ value }) => `${path} → ${value}`);
      });
      return lost.length > 0 ? fail(lost.slice(0, 10).join(', ')) : undefined;
    },
  },
  {
    name: 'the desktop package brings no HTTP server',
    run({ asar }) {
      const servers = filesOf(asar)
        .filter(isProgram)
        .filter((path) =>
          specifiersOf({ path, text: extractFile(asar, path).toString() }).found.some(({ value }) =>
            /^(node:)?https?2?$/.test(value),
          ),
        );
      return servers.length > 0 ? fail(servers.join(', ')) : undefined;
    },
  },
  {
    name: 'the program bears our name, speaks our languages, and its fuses are set',
    run({ folder }) {
      const program = readFileSync(join(folder, 'zhupi'));
      const locales = readdirSync(join(folder, 'locales')).sort();
      if (locales.join() !== 'en-US.pak,zh-CN.pak,zh-TW.pak') fail(`its locales are ${locales.join()}`);
      const wire = program.subarray(program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length);
      const wrong = FUSES.filter(
        ([, wish], i) => wish !== undefined && wire.toString('latin1', 2 + i, 3 + i) !== (wish ? '1' : '0'),
      ).map(([name]) => name);
      return wrong.length > 0 ? fail(`not set: ${wrong.join(', ')}`) : undefined;
    },
  },
];

export function hasNodejieba(): boolean {
  return existsSync(join(import.meta.dirname, '../../node_modules/nodejieba/build/Release/nodejieba.node'));
}

/** Paths inside the archive, with `/`, without folders. */
function filesOf(asar: BuiltPackage['asar']): string[] {
  return listPackage(asar, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !('files' in statFile(asar, path)));
}

function isUnpacked(asar: string, path: string): boolean {
  const entry = statFile(asar, path);
  return 'unpacked' in entry && entry.unpacked === true;
}

function isProgram(path: string): boolean {
  return /^dist\/(desktop|chunks|workers)\/.*\.c?js$/.test(path);
}

function leadsSomewhere(from: string, specifier: string, files: ReadonlySet<string>): boolean {
  if (specifier.startsWith('.')) return files.has(posix.join(posix.dirname(from), specifier));
  return isBuiltin(specifier) || ['electron', 'better-sqlite3', 'nodejieba'].includes(specifier);
}
