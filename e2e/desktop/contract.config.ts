/** The contract suite of the API, written for Vitest, over the whole of IPC. Run by contract.spec.ts. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: Vitest looks for it
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['e2e/desktop/contract.test.ts'],
    // Whoever leaves a job decides so in the page; from here, two processes farther, it would be over by then.
    // calls-tests.ts leaves one where it is left in earnest.
    testNamePattern: /^(?!.*(that is left keeps what was stored before|whoever leaves finds it as it was))/,
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
  },
});
