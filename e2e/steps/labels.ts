import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** Chooses a label in the index at the left. @param name as in files: `PER` */
export async function chooseLabel(page: Page, name: string): Promise<void> {
  await page.locator(`.labels-index [data-label="${name}"]`).click();
  await expect(page.locator('.label-head code')).toHaveText(name);
}

/** The number of annotations that the index shows for a label. */
export async function useOf(page: Page, name: string): Promise<number> {
  const shown = await page.locator(`.labels-index [data-label="${name}"] .side-value`).textContent();
  return Number((shown ?? '').replace(/\D/g, ''));
}

/** The form's own name field, not one of an attribute. */
export function nameField(page: Page): Locator {
  return page.getByRole('textbox', { name: '标签名', exact: true });
}

/** Opens the preview of the draft and waits until it is reckoned. */
export async function openPreview(page: Page): Promise<Locator> {
  await page
    .getByRole('toolbar', { name: '尚未生效的修改' })
    .getByRole('button', { name: /预览并应用/ })
    .click();
  const dialog = page.getByRole('dialog', { name: '这些修改的影响' });
  await expect(dialog.locator('.preview-summary')).toBeVisible();
  return dialog;
}

/** Puts in force what the preview shows. */
export async function applyPreview(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: /^应用/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.draft-bar')).toBeHidden();
}

/** Exports the label set in one format. @returns the files by name */
export async function exportLabels(
  page: Page,
  format: RegExp,
  count: number,
): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  const downloads: Promise<void>[] = [];
  const done = new Promise<void>((resolve) => {
    page.on('download', (download) => {
      downloads.push(
        download.path().then((path) => {
          files[download.suggestedFilename()] = readFileSync(path, 'utf8');
        }),
      );
      if (downloads.length === count) resolve();
    });
  });
  await page.locator('.labels-tools').getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: format }).click();
  await done;
  await Promise.all(downloads);
  page.removeAllListeners('download');
  return files;
}
