import { createRandom } from '../../annotations/agreement/seeded-random.ts';
import { type Change, makeBatch, type SimpleChange } from '../../annotations/model/change.ts';
import type { Fragment, Span } from '../../annotations/model/span.ts';
import { makeNews } from '../news.ts';

export interface AnnotatedArticle {
  readonly text: string;
  /** In batches that an API call can carry. */
  readonly changes: readonly Change[];
}

const ENTITY_LABELS = ['PER', 'LOC', 'ORG', 'POST', 'TIME', 'SUP', 'QTY'] as const;
const CHANGES_A_BATCH = 2000;

/**
 * An article of so many characters with spans all over it: most are words of their own, the rest nested, crossing,
 * stacked or discontinuous; and relations from a person to an organisation, most within a paragraph, some far away.
 */
export function makeAnnotatedArticle(characters: number, spanCount: number, relationCount: number): AnnotatedArticle {
  const random = createRandom(characters);
  const text = makeNews(characters, characters)
    .replaceAll(/^.*\.jpg\n/gmu, '')
    .slice(0, characters);
  const spans = new Map<string, Span>();
  const add = (label: string, fragments: readonly Fragment[]): void => {
    const place = `${label}${fragments.join(';')}`;
    const isOnText = fragments.every(([start, end]) => end <= text.length && !/\s/u.test(text.slice(start, end)));
    if (isOnText && !spans.has(place)) {
      spans.set(place, { id: `s${spans.size}`, label, fragments, attributes: {}, origin: 'human' });
    }
  };
  const step = text.length / spanCount;
  for (let at = 0; spans.size < spanCount; at = at + step >= text.length ? random() * step : at + step) {
    const label = ENTITY_LABELS[Math.floor(random() * ENTITY_LABELS.length)] ?? 'PER';
    const start = Math.floor(at + random() * step);
    const end = start + 2 + Math.floor(random() * 4);
    const kind = random();
    if (kind < 0.7) add(label, [[start, end]]);
    else if (kind < 0.82) add(label, [[Math.max(0, start - 2), end + 3]]);
    else if (kind < 0.92) add(label, [[start + 1, end + 2]]);
    else if (kind < 0.96) add(label === 'PER' ? 'ORG' : 'PER', [[start, end]]);
    else
      add(label, [
        [start, start + 2],
        [start + 4, start + 6],
      ]);
  }
  const changes: SimpleChange[] = [...spans.values()].map((span) => ({ type: 'addSpan', span }));
  const ordered = [...spans.values()].sort((a, b) => (a.fragments[0]?.[0] ?? 0) - (b.fragments[0]?.[0] ?? 0));
  const persons = ordered.flatMap((span, place) => (span.label === 'PER' ? [{ span, place }] : []));
  const taken = new Set<string>();
  for (let i = 0; taken.size < relationCount; i += 1) {
    const head = persons[i % persons.length];
    if (head === undefined) break;
    const reach = random() < 0.9 ? 40 : ordered.length;
    const tail = ordered[Math.min(ordered.length - 1, Math.max(0, head.place + Math.floor((random() - 0.5) * reach)))];
    if (tail === undefined || tail.label !== 'ORG' || taken.has(`${head.span.id} ${tail.id}`)) continue;
    taken.add(`${head.span.id} ${tail.id}`);
    changes.push({
      type: 'addRelation',
      relation: {
        id: `r${taken.size}`,
        label: 'works_for',
        head: head.span.id,
        tail: tail.id,
        attributes: {},
        origin: 'human',
      },
    });
  }
  const batches: Change[] = [];
  for (let from = 0; from < changes.length; from += CHANGES_A_BATCH) {
    batches.push(makeBatch(changes.slice(from, from + CHANGES_A_BATCH)));
  }
  return { text, changes: batches };
}
