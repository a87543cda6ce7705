import { type Change, type SimpleChange, simpleChangesOf } from '../../annotations/model/change.ts';
import type { Relation } from '../../annotations/model/relation.ts';
import { type Span, surfaceOf } from '../../annotations/model/span.ts';

/** What a change did, as the key of a sentence and what fills its blanks. */
export interface ChangeWords {
  readonly what:
    | 'addSpan'
    | 'removeSpan'
    | 'relabelSpan'
    | 'moveSpan'
    | 'alterSpan'
    | 'noteSpan'
    | 'addRelation'
    | 'removeRelation'
    | 'alterRelation'
    | 'setArticleLabels'
    | 'setStatus'
    | 'setNote';
  readonly surface: string;
  /** Name of an entity label, a relation label or a status. */
  readonly label: string;
  /** The label, surface or status there was before; empty where that means nothing. */
  readonly before: string;
  /** The ends of a relation; empty for everything else. */
  readonly head: string;
  readonly tail: string;
  /** The span it was about, to go there. */
  readonly spanId: string | undefined;
  /** How many more things were done in the same step. */
  readonly more: number;
}

/** Says the chief thing a change did: what was made or altered, not what came with it. */
export function describeChange(
  change: Change,
  text: string,
  spanById: (id: string) => Span | undefined = () => undefined,
): ChangeWords {
  const described = simpleChangesOf(change).map((simple) => describeSimple(simple, text, spanById));
  // Removing a span takes its relations along, first work brings a status: neither is what the person did.
  const chief =
    described.find(({ what }) => what === 'removeSpan') ?? described.find(({ what }) => what !== 'setStatus');
  const [first] = described;
  const main = chief ?? first;
  if (main === undefined) throw new RangeError('a change holds at least one change');
  const along = described.filter((other) => other !== main && other.what !== 'setStatus').length;
  return { ...main, more: along };
}

function describeSimple(change: SimpleChange, text: string, spanById: (id: string) => Span | undefined): ChangeWords {
  const surfaceById = (id: string): string => {
    const span = spanById(id);
    return span === undefined ? '' : surfaceOf(span, text);
  };
  const ofRelation = ({ label, head, tail }: Relation): Partial<ChangeWords> => ({
    label,
    spanId: head,
    head: surfaceById(head),
    tail: surfaceById(tail),
  });
  const words = (what: ChangeWords['what'], rest: Partial<ChangeWords> = {}): ChangeWords => ({
    what,
    surface: '',
    label: '',
    before: '',
    head: '',
    tail: '',
    spanId: undefined,
    more: 0,
    ...rest,
  });
  switch (change.type) {
    case 'addSpan':
    case 'removeSpan':
      return words(change.type, ofSpan(change.span, text));
    case 'updateSpan': {
      const { before, after } = change;
      if (before.label !== after.label) return words('relabelSpan', { ...ofSpan(after, text), before: before.label });
      if (surfaceOf(before, text) !== surfaceOf(after, text) || before.fragments.length !== after.fragments.length) {
        return words('moveSpan', { ...ofSpan(after, text), before: surfaceOf(before, text) });
      }
      return words(before.note === after.note ? 'alterSpan' : 'noteSpan', ofSpan(after, text));
    }
    case 'addRelation':
    case 'removeRelation':
      return words(change.type, ofRelation(change.relation));
    case 'updateRelation':
      return words('alterRelation', { ...ofRelation(change.after), before: change.before.label });
    case 'setArticleLabels':
    case 'setNote':
      return words(change.type);
    case 'setStatus':
      return words('setStatus', { label: change.after, before: change.before });
  }
}

function ofSpan(span: Span, text: string): Pick<ChangeWords, 'surface' | 'label' | 'spanId'> {
  return { surface: surfaceOf(span, text), label: span.label, spanId: span.id };
}

/** Every span that changes speak of, as it was when last spoken of: also those that have been removed since. */
export function spansSpokenOf(changes: Iterable<Change>): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const change of changes) {
    for (const simple of simpleChangesOf(change)) {
      if (simple.type === 'addSpan' || simple.type === 'removeSpan') spans.set(simple.span.id, simple.span);
      else if (simple.type === 'updateSpan') spans.set(simple.after.id, simple.after);
    }
  }
  return spans;
}
