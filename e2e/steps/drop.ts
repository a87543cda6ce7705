import { expect, type Page } from '@playwright/test';

/** Drops a file or a folder onto the window, as the system does: it comes over it, and is let go. */
export async function drop(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const COPY = 1;
  const held = { x: 640, y: 400, data: { items: [], files: [path], dragOperationsMask: COPY } };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...held });
  await expect(page.getByText('松开即可导入文章')).toBeVisible();
  // The system says again and again where the file is; the last time just before it is let go.
  await browser.send('Input.dispatchDragEvent', { type: 'dragOver', ...held });
  await browser.send('Input.dispatchDragEvent', { type: 'drop', ...held });
}
