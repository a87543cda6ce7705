import { chromium, defineConfig } from '@playwright/test';
import { ensureChromium } from './build/chromium.ts';

/** Tests in a real browser. They drive what `npm run build` left in dist/. */
export default defineConfig({
  testDir: 'e2e',
  // What lies there as X.test.ts needs no browser and is Vitest's.
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  // A test that passes at the second try has found something.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: ensureChromium(chromium.executablePath()),
      args: [
        // Chromium refuses to start as root with its sandbox on.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // Nothing may call out: tests are to see what an offline machine sees.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        '--disable-gpu',
      ],
    },
  },
});
