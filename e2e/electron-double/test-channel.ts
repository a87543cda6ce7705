/**
 * Part of the double of `electron`: what Playwright's Electron driver offers a test, over the channel of a child process.
 * A function of the test is sent as text and called here with the module, as `ElectronApplication.evaluate` does.
 */
export type TestMessage = { readonly id: number; readonly source: string; readonly argument: unknown };
export type TestAnswer =
  | { readonly type: 'ready'; readonly endpoint: string }
  | { readonly type: 'value'; readonly id: number; readonly value: unknown }
  | { readonly type: 'error'; readonly id: number; readonly message: string };

export function serveTest(electron: object, endpoint: string): void {
  const answer = (message: TestAnswer): void => {
    process.send?.(message);
  };
  process.on('message', async ({ id, source, argument }: TestMessage) => {
    try {
      const call = new Function(`return (${source})`)() as (electron: object, argument: unknown) => unknown;
      answer({ type: 'value', id, value: await call(electron, argument) });
    } catch (error) {
      answer({ type: 'error', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  // A test that is gone needs no app.
  process.on('disconnect', () => process.exit(1));
  answer({ type: 'ready', endpoint });
}
