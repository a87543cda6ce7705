import type { CleanUpChoice, RawRange } from '../../../annotations/text/clean-up/choice.ts';
import { cleanUpRules } from '../../../annotations/text/clean-up/rule-names.ts';
import { snapRange } from '../../../annotations/text/graphemes.ts';

/**
 * The choice in the form in which it is kept: ranges inside the raw text, whole graphemes, ascending; rules in their own
 * order; each once. A range is widened to the graphemes it touches and cut at the ends of the text, never refused: what a
 * person marked is what they meant.
 */
export function makeSoundChoice(rawText: string, { off, restored, removed, fields }: CleanUpChoice): CleanUpChoice {
  return {
    off: cleanUpRules.filter((rule) => off.includes(rule)),
    restored: toSoundRanges(rawText, restored),
    removed: toSoundRanges(rawText, removed),
    fields,
  };
}

function toSoundRanges(rawText: string, ranges: readonly RawRange[]): readonly RawRange[] {
  const sound = ranges
    .filter(([start, end]) => start < end && start < rawText.length)
    .map(([start, end]) => snapRange(rawText, start, end))
    .sort(([startA, endA], [startB, endB]) => startA - startB || endA - endB);
  return sound.filter(([start, end], i) => {
    const before = sound[i - 1];
    return before === undefined || before[0] !== start || before[1] !== end;
  });
}
