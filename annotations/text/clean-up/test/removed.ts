import type { CleanUpChoice } from '../choice.ts';
import { type CleanedUp, cleanUp } from '../clean-up.ts';
import { NOTHING_FOUND } from '../raw-page.ts';
import type { CleanUpRule } from '../rule-names.ts';

/** Two paragraphs, so that what stands before and behind them is at the edges of a page. */
export const BODY = [
  '渡口村的值班表是韩守义手写的，从正月初一贴到现在，边角已经卷起。',
  '每晚十点，他照例添上一行：谁当班，谁送药，谁家的老人要量血压。',
] as const;

export function clean(rawText: string, choice?: CleanUpChoice): CleanedUp {
  return cleanUp({ rawText, found: NOTHING_FOUND }, choice);
}

/** What a rule leaves out of a text, as it stands there. */
export function removedBy(rule: CleanUpRule, rawText: string): readonly string[] {
  return clean(rawText)
    .removals.filter((removal) => removal.rule === rule)
    .map(({ rawStart, rawEnd }) => rawText.slice(rawStart, rawEnd));
}

/** Whether a rule takes the line when it stands behind the article. */
export function takesBelow(rule: CleanUpRule, line: string): boolean {
  return removedBy(rule, `值班表贴了二十六天\n${BODY.join('\n')}\n${line}`).includes(line);
}

/** Whether a rule takes the line when it stands above the title. */
export function takesAbove(rule: CleanUpRule, line: string): boolean {
  return removedBy(rule, `${line}\n一张值班表贴了二十六天\n${BODY.join('\n')}`).includes(line);
}

/** Whether the line stays between two paragraphs, whatever rule looks at it. */
export function staysInside(line: string): boolean {
  return clean(`一张值班表贴了二十六天\n${BODY[0]}\n${line}\n${BODY[1]}`).text.split('\n').includes(line);
}

/** Whether the line stays as the last of the article. */
export function staysLast(line: string): boolean {
  return clean(`一张值班表贴了二十六天\n${BODY.join('\n')}\n${line}`).text.endsWith(`\n${line}`);
}
