import type { Removal } from '../../model/removal.ts';
import { LINE_END_RULE } from '../line-ends.ts';
import { type CleanText, toCleanText } from '../source-map.ts';
import { type CleanUpChoice, type FieldName, type Fields, PROPOSED, type RawRange } from './choice.ts';
import type { RawPage } from './raw-page.ts';
import type { Remark } from './remark.ts';
import type { CleanUpRule } from './rule-names.ts';

/** A range of the raw text that a rule, or a person, would leave out. */
export interface Proposal {
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly rule: CleanUpRule;
  /** False where a person has taken it back. */
  readonly applied: boolean;
}

/** Where a field was read. */
export interface FieldPlace {
  readonly field: FieldName;
  readonly rawStart: number;
  readonly rawEnd: number;
}

export interface CleanedUp extends CleanText {
  /** Ascending and apart. Those applied are the removals. */
  readonly proposals: readonly Proposal[];
  /** A person's own where they wrote one, else what the file says outright, else what its lines say. */
  readonly fields: Fields;
  readonly fieldPlaces: readonly FieldPlace[];
  /** What else stood in lines that were lifted: `editor`, `clicks`. */
  readonly meta: Readonly<Record<string, string>>;
  /** Ranges of the cleaned text, ascending by start. */
  readonly remarks: readonly Remark[];
}

/**
 * The article in a raw text: what no rule leaves out and no person took out, character by character as it stands there,
 * and the way back. The same page and choice give the same article on every machine.
 */
export function cleanUp(page: RawPage, choice: CleanUpChoice = PROPOSED): CleanedUp {
  const proposals: Proposal[] = page.found.removals.map(({ rawStart, rawEnd, rule }) => ({
    rawStart,
    rawEnd,
    rule: rule as CleanUpRule,
    applied: !choice.restored.some((range) => touches(range, rawStart, rawEnd)),
  }));
  for (let at = page.rawText.indexOf('\r\n'); at >= 0; at = page.rawText.indexOf('\r\n', at + 2)) {
    proposals.push({ rawStart: at, rawEnd: at + 1, rule: LINE_END_RULE, applied: true });
  }
  proposals.sort((a, b) => a.rawStart - b.rawStart);
  const removals: Removal[] = proposals.filter(({ applied }) => applied).map(({ applied: _, ...removal }) => removal);
  return {
    ...toCleanText(page.rawText, removals),
    proposals,
    fields: { ...page.found.fields, ...choice.fields },
    fieldPlaces: [],
    meta: {},
    remarks: [],
  };
}

function touches([rawStart, rawEnd]: RawRange, start: number, end: number): boolean {
  return rawStart < end && start < rawEnd;
}
