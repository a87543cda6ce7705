import type { Fragment, Span } from '../model/span.ts';
import { trimRange } from '../text/trim.ts';
import type { Fix, Lint, LintCode } from './finding.ts';
import { makeSpanFinding } from './span-finding.ts';

const PUNCTUATION = /[，、。；：！？…—～,;:!?]/;
/** After a Latin letter or a digit these belong to the name: Inc., Yahoo!, No.1. */
const AFTER_LETTER = /[a-z\d][.!?]$/i;
/** Words that end or begin with 的. */
const ENDS_WITH_DE = /(?:目|标|標|美|鹄|鵠|有|之)的$/;
const BEGINS_WITH_DE = /^的(?:士|哥|姐|确|確|卢|盧|黎波里|里雅斯特)/;

/** Punctuation at an end of a span: 、张三 or 北京， */
export const strayPunctuation: Lint = ({ spans, text }) =>
  strayAt(spans, text, 'stray-punctuation', {
    start: (surface) => PUNCTUATION.test(surface.charAt(0)) || surface.startsWith('.'),
    end: (surface) => (PUNCTUATION.test(surface.slice(-1)) || surface.endsWith('.')) && !AFTER_LETTER.test(surface),
  });

/** 的 at an end of a span: 北京的, 的医生. */
export const strayParticle: Lint = ({ spans, text }) =>
  strayAt(spans, text, 'stray-particle', {
    start: (surface) => surface.startsWith('的') && !BEGINS_WITH_DE.test(surface),
    end: (surface) => surface.endsWith('的') && !ENDS_WITH_DE.test(surface),
  });

interface Edges {
  start(surface: string): boolean;
  end(surface: string): boolean;
}

/** The outer edges alone: inside, a discontinuous span is cut wherever it has to be. */
function strayAt(spans: readonly Span[], text: string, code: LintCode, stray: Edges) {
  return spans.flatMap((span) => {
    const [first, last] = [span.fragments[0], span.fragments.at(-1)];
    if (first === undefined || last === undefined) return [];
    const atStart = stray.start(text.slice(...first));
    const atEnd = stray.end(text.slice(...last));
    if (!atStart && !atEnd) return [];
    const sign = atStart ? text.charAt(first[0]) : text.charAt(last[1] - 1);
    return [makeSpanFinding(code, span, text, { params: { sign }, fix: toFix(span, text, stray) })];
  });
}

/** Without what is stray, and without the blanks behind it. `undefined` where nothing would be left. */
function toFix(span: Span, text: string, stray: Edges): Fix | undefined {
  const fragments = [...span.fragments];
  let [first, last] = [fragments[0], fragments.at(-1)];
  while (first !== undefined && stray.start(text.slice(...first))) {
    first = trimRange(text, first[0] + 1, first[1]);
    if (first !== undefined) fragments[0] = first;
    if (fragments.length === 1) last = first;
  }
  while (last !== undefined && stray.end(text.slice(...last))) {
    last = trimRange(text, last[0], last[1] - 1);
    if (last !== undefined) fragments[fragments.length - 1] = last;
  }
  if (first === undefined || last === undefined) return undefined;
  return { type: 'fragments', spanId: span.id, fragments: fragments satisfies Fragment[] };
}
