import { expect, type Page } from '@playwright/test';
import { goToRoom } from './project.ts';

/** What a reviewer did, by kind of disagreement and by ruling. */
export interface ReviewTally {
  readonly kinds: ReadonlyMap<string, number>;
  readonly rulings: ReadonlyMap<string, number>;
}

type Act = 'first' | 'second' | 'reject' | 'edit';
const ACTS: readonly Act[] = ['first', 'second', 'edit', 'reject'];

/** Settles every article of the project by keys alone, each kind of ruling in turn, until all are gold. */
export async function reviewAll(page: Page, articles: number): Promise<ReviewTally> {
  const kinds = new Map<string, number>();
  const rulings = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  await goToRoom(page, '复核');
  for (let article = 0; article < articles; article += 1) {
    for (;;) {
      const card = page.locator('.card[aria-current="true"]');
      const settled = page.getByRole('status').filter({ hasText: '定稿' });
      await expect(card.or(settled).first()).toBeVisible();
      if (await settled.isVisible()) break;
      const [id, kind] = [await card.getAttribute('data-disagreement-id'), await card.getAttribute('data-kind')];
      if (kind === null) throw new Error('a card has a kind');
      const act = ACTS[[...kinds.values()].reduce((sum, n) => sum + n, 0) % ACTS.length] ?? 'first';
      count(kinds, kind);
      count(rulings, await rule(page, act, kind));
      // The next open one is live at once.
      await expect(
        page.locator(`.card[aria-current="true"][data-disagreement-id="${id}"][data-state="open"]`),
      ).toHaveCount(0);
    }
    const next = page.getByRole('button', { name: /下一篇/ });
    if (article < articles - 1) await next.click();
    else await expect(next).toHaveCount(0);
  }
  return { kinds, rulings };
}

/** @returns what was done: where there is no second candidate, the first is picked. */
async function rule(page: Page, act: Act, kind: string): Promise<Act> {
  switch (act) {
    case 'reject':
      await page.keyboard.press('x');
      return act;
    case 'second':
      if ((await page.locator('[data-candidate="2"]').count()) === 0) return rule(page, 'first', kind);
      await page.keyboard.press('2');
      return act;
    case 'edit':
      if (!['boundary', 'label', 'missing', 'boundary+label'].includes(kind)) return rule(page, 'second', kind);
      await page.keyboard.press('e');
      // One character off the end: what none of the annotators has proposed.
      await page.keyboard.press('Shift+BracketRight');
      await page.keyboard.press('Enter');
      return act;
    case 'first':
      await page.keyboard.press('1');
      return act;
  }
}
