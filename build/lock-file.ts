import { z } from 'zod';

const lockedPackageSchema = z.object({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

/** The part of package-lock.json (lockfileVersion 3) that matters here. */
export const lockFileSchema = z.object({ packages: z.record(z.string(), lockedPackageSchema) });
export type LockFile = z.infer<typeof lockFileSchema>;

/** What npm has to know of a platform package to pass it over on other platforms. */
export interface PlatformPackage {
  readonly version: string;
  readonly cpu?: readonly string[];
  readonly dev?: true;
  readonly libc?: readonly string[];
  readonly optional: true;
  readonly os?: readonly string[];
}

/** Words in names of platform packages, and what npm calls the same thing. */
const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const C_LIBRARIES: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
};

/**
 * Entries for the platform packages that some locked package names with an exact version and the lock file lacks.
 * @returns by path inside the lock file
 */
export function missingPlatformPackages(lock: LockFile): Record<string, PlatformPackage> {
  const missing: Record<string, PlatformPackage> = {};
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isLocked = `node_modules/${name}` in lock.packages || `${parent}/node_modules/${name}` in lock.packages;
      if (!isLocked && /^\d/.test(version))
        missing[`node_modules/${name}`] = makePlatformPackage(name, version, dev === true);
    }
  }
  return missing;
}

/** npm installs a platform package only where `os`, `cpu` and `libc` fit. The names say which. */
export function makePlatformPackage(name: string, version: string, dev: boolean): PlatformPackage {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => OPERATING_SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = os.includes('linux') ? words.flatMap((word) => C_LIBRARIES[word] ?? []) : [];
  if (os.length === 0 && cpu.length === 0) throw new Error(`${name} is not named after a platform: lock it by hand`);
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
