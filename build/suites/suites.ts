import { join } from 'node:path';
import { type Counts, parsePlaywrightReport, parseVitestReport } from './counts.ts';

/** One step of `npm test`. */
export interface Suite {
  readonly name: string;
  /** Arguments for the Node that runs this. */
  readonly command: readonly string[];
  /** Looks at dist/, so it says nothing where the build failed. */
  readonly needsBuild?: boolean;
  /** A report with numbers, where the command writes one; else the command counts as one test. */
  readonly report?: {
    readonly file: string;
    readonly env?: Readonly<Record<string, string>>;
    parse(report: unknown): Counts;
  };
}

const bin = (path: string): string => join('node_modules', path);
const reportFile = (name: string): string => join('test-results', `${name}.json`);

/** All suites, in the order in which a failure is cheapest to find. Paths are relative to the root. */
export const SUITES: readonly Suite[] = [
  { name: 'build', command: ['build/build.ts', '--if-stale'] },
  { name: 'typecheck', command: [bin('typescript/bin/tsc'), '-b'] },
  { name: 'lint', command: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
  {
    name: 'unit',
    command: [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile('unit')}`,
    ],
    report: { file: reportFile('unit'), parse: parseVitestReport },
  },
  { name: 'package', command: ['build/package-check.ts'], needsBuild: true },
  {
    name: 'e2e',
    command: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    needsBuild: true,
    report: {
      file: reportFile('e2e'),
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile('e2e') },
      parse: parsePlaywrightReport,
    },
  },
  { name: 'gold', command: ['build/gold-check.ts'], needsBuild: true },
];

/**
 * The suites a person asked for, in their own order, and the build where one of them looks at it.
 * @param only names joined by commas; undefined for all
 * @throws for a name that is no suite: a run of nothing must not look like a success
 */
export function selectSuites(suites: readonly Suite[], only: string | undefined): readonly Suite[] {
  if (only === undefined) return suites;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => suites.every((suite) => suite.name !== name));
  if (unknown.length > 0) {
    throw new Error(
      `no suite is called ${unknown.join(', ')}; there are ${suites.map((suite) => suite.name).join(', ')}`,
    );
  }
  const needsBuild = suites.some((suite) => suite.needsBuild === true && names.includes(suite.name));
  return suites.filter((suite) => names.includes(suite.name) || (needsBuild && suite.name === 'build'));
}
