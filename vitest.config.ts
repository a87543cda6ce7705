import { defineConfig } from 'vitest/config';

/**
 * One run for unit, property, contract and house-rule tests: they lie beside the source as `X.test.ts`.
 * The specs of e2e/ belong to Playwright (what lies there as X.test.ts needs no browser), bench/ is run by hand.
 */
export default defineConfig({
  test: {
    include: ['{annotations,shared,electron,renderer,build,samples,bench}/**/*.test.{ts,tsx}', 'e2e/*.test.ts'],
    environment: 'node',
    // A test that leaves state behind must not be able to help or hurt the next file.
    isolate: true,
    // Native modules (better-sqlite3, nodejieba) and process tests want processes of their own.
    pool: 'forks',
    // Tests of processes, compilers and dictionaries take their time on two slow cores with other work on them.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A wrong `.only` or an empty suite is a failure, not a success with fewer tests.
    allowOnly: false,
    passWithNoTests: false,
  },
});
