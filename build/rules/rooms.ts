/** A room of the house: a folder, and what the files in it may import. */
export interface Room {
  readonly name: string;
  /** Folder with a trailing slash; the longest one that fits a path wins. */
  readonly folder: string;
  /** Rooms it may import from, itself not named. */
  readonly rooms: readonly string[];
  /** npm packages by name; `@scope/*` stands for all of a scope. `any` is for scripts and tests around the product. */
  readonly packages: readonly string[] | 'any';
  /** Node's own modules, without `node:`. `local` is everything that opens no socket. */
  readonly node: readonly string[] | 'local' | 'any';
}

/** Modules that open sockets: only the loopback shell serves HTTP, and nothing calls out. */
export const NETWORK_MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'] as const;

/** Node's computation-only modules: the service reaches the disk, the clock and other processes through ports. */
const COMPUTATION_MODULES = ['crypto', 'events', 'util', 'path'] as const;

const BELOW_SERVICE = ['annotations', 'shared', 'electron/service'] as const;
const NODE_SIDE = [...BELOW_SERVICE, 'electron/storage', 'electron/intake', 'electron/workers'] as const;

/** design: `annotations <- shared <- service <- {storage,intake,workers} <- {desktop,loopback,cli}`; `annotations <- shared <- renderer`. */
export const ROOMS: readonly Room[] = [
  { name: 'annotations', folder: 'annotations/', rooms: [], packages: ['zod', 'opencc-js', 'pinyin-pro'], node: [] },
  { name: 'shared', folder: 'shared/', rooms: ['annotations'], packages: ['zod', '@trpc/server'], node: [] },
  {
    name: 'electron/service',
    folder: 'electron/service/',
    rooms: ['annotations', 'shared'],
    packages: ['zod', '@trpc/server', 'nanoid'],
    node: COMPUTATION_MODULES,
  },
  {
    name: 'electron/storage',
    folder: 'electron/storage/',
    rooms: BELOW_SERVICE,
    packages: ['zod', 'nanoid', 'kysely', 'better-sqlite3', 'write-file-atomic'],
    node: 'local',
  },
  {
    name: 'electron/intake',
    folder: 'electron/intake/',
    rooms: BELOW_SERVICE,
    packages: [
      'zod',
      'jschardet',
      'linkedom',
      '@mozilla/readability',
      'mammoth',
      'yauzl',
      'csv-parse',
      'read-excel-file',
      'mdast-util-from-markdown',
    ],
    node: 'local',
  },
  {
    name: 'electron/workers',
    folder: 'electron/workers/',
    rooms: BELOW_SERVICE,
    packages: ['zod', 'nodejieba'],
    node: 'local',
  },
  {
    name: 'electron/desktop',
    folder: 'electron/desktop/',
    rooms: NODE_SIDE,
    packages: ['electron', 'zod', '@trpc/server', 'i18next', 'write-file-atomic'],
    node: 'local',
  },
  {
    name: 'electron/loopback',
    folder: 'electron/loopback/',
    rooms: NODE_SIDE,
    packages: ['zod', '@trpc/server', 'fastify', '@fastify/*'],
    node: 'any',
  },
  {
    name: 'electron/cli',
    folder: 'electron/cli/',
    rooms: [...NODE_SIDE, 'electron/loopback'],
    packages: ['zod', 'commander', 'i18next', 'string-width', 'write-file-atomic'],
    node: 'local',
  },
  {
    name: 'renderer',
    folder: 'renderer/',
    rooms: ['annotations', 'shared'],
    packages: [
      'zod',
      'nanoid',
      'react',
      'react-dom',
      'zustand',
      'i18next',
      'react-i18next',
      '@trpc/client',
      // Observables, which links are made of.
      '@trpc/server',
      '@mantine/*',
      '@tanstack/*',
      '@codemirror/*',
      'marked',
    ],
    node: [],
  },
  // Around the product: may look into every room but the window, whose code only a browser can run.
  ...['build', 'e2e', 'bench', 'samples'].map(
    (name): Room => ({
      name,
      folder: `${name}/`,
      rooms: [...NODE_SIDE, 'electron/desktop', 'electron/loopback', 'electron/cli', 'build', 'samples', 'e2e'].filter(
        (room) => room !== name,
      ),
      packages: 'any',
      node: 'any',
    }),
  ),
];

/** What a test may use beyond what its room may; the API's client, since the API is tested as it is called. */
export const TEST_PACKAGES = ['vitest', 'fast-check', '@trpc/client'] as const;
export const TEST_NODE_MODULES = [
  'fs',
  'fs/promises',
  'path',
  'url',
  'os',
  'crypto',
  'child_process',
  'worker_threads',
] as const;

/** The room a path lies in; `undefined` for files at the root (configuration). */
export function roomOf(path: string): Room | undefined {
  return ROOMS.filter((room) => path.startsWith(room.folder)).sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** One sentence that says what a room may import. */
export function allowance(room: Room): string {
  const rooms = [room.name, ...room.rooms].join(', ');
  const packages = room.packages === 'any' ? 'any package' : `the packages ${room.packages.join(', ')}`;
  const node =
    room.node === 'any'
      ? 'all of Node'
      : room.node === 'local'
        ? 'Node without its network modules'
        : room.node.length === 0
          ? 'nothing of Node'
          : `of Node ${room.node.join(', ')}`;
  return `${room.name} may import ${rooms}; ${packages}; ${node}.`;
}
