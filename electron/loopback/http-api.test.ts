import { vi } from 'vitest';
import { describeApi } from '../service/test/api-contract.ts';
import { createHttpTransport } from './test/http-transport.ts';
import { openShell } from './test/start-shell.ts';

vi.setConfig({ testTimeout: 60_000 });

describeApi('over HTTP', async () => {
  const { folder, samplePath, origin, cookie, close } = await openShell();
  return { folder, samplePath, transport: createHttpTransport({ origin, cookie }), close };
});
