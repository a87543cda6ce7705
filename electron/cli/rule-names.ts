import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';

/** Every rule is a key, so that one that is added elsewhere can't be forgotten here; true where it can be switched off. */
const RULES: Readonly<Record<CleanUpRule, boolean>> = {
  'page-frame': true,
  navigation: true,
  byline: true,
  counter: true,
  'share-bar': true,
  'follow-us': true,
  'related-links': true,
  'comment-widget': true,
  'legal-footer': true,
  'link-farm': true,
  'repeated-title': true,
  'image-name': true,
  'pinyin-gloss': true,
  'hard-wrap': true,
  blanks: true,
  markup: true,
  crlf: false,
  'by-hand': false,
};

/** All rules, in the order in which a person meets them. What needs no library to know is known here without one. */
export const RULE_NAMES = Object.keys(RULES) as readonly CleanUpRule[];

/** Those that a person may switch off. */
export const SWITCHABLE_RULES = RULE_NAMES.filter((rule) => RULES[rule]);

/** Removals that show as nothing: they are counted, not listed. */
const QUIET_RULES: ReadonlySet<string> = new Set<CleanUpRule>(['blanks', 'crlf']);

export function isListed({ rule }: { readonly rule: CleanUpRule }): boolean {
  return !QUIET_RULES.has(rule);
}

export type RuleCounts = Readonly<Partial<Record<CleanUpRule, number>>>;

/** How often each rule stands in a list, added up over the lists. */
export function sumOf(counts: readonly RuleCounts[]): RuleCounts {
  const sum: Partial<Record<CleanUpRule, number>> = {};
  for (const rule of RULE_NAMES) {
    const number = counts.reduce((total, each) => total + (each[rule] ?? 0), 0);
    if (number > 0) sum[rule] = number;
  }
  return sum;
}

/** `navigation 3, byline 1` */
export function toCountList(counts: RuleCounts): string {
  return RULE_NAMES.flatMap((rule) => (counts[rule] === undefined ? [] : [`${rule} ${counts[rule]}`])).join(', ');
}
