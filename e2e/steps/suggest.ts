import type { Page } from '@playwright/test';

const SOURCES = ['同一写法', '词表', '格式', '推测'] as const;

/** Switches all suggestions off, where only what is annotated matters: what is proposed depends on the machine. */
export async function switchSuggestionsOff(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^建议/ }).click();
  for (const source of SOURCES) await page.getByRole('checkbox', { name: source }).uncheck();
  await page.getByRole('tab', { name: /^片段/ }).click();
}
