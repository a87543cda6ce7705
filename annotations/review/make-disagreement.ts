import { endOf, startOf } from '../model/span.ts';
import { hashText } from '../text/hash.ts';
import type { Candidate, Disagreement, DisagreementKind } from './disagreement.ts';
import { candidateKey, spansOfItem } from './proposal.ts';

export interface NewDisagreement {
  readonly articleId: string;
  readonly kind: DisagreementKind;
  readonly candidates: readonly Candidate[];
  readonly without: readonly string[];
  readonly waitsFor?: readonly string[];
  /** Relations without a direction are the same whichever way somebody drew them. */
  readonly undirected?: boolean;
}

/** A disagreement with the id and the bounds that follow from what is in it. */
export function makeDisagreement({
  articleId,
  kind,
  candidates,
  without,
  waitsFor = [],
  undirected = false,
}: NewDisagreement): Disagreement {
  const spans = candidates.flatMap(({ item }) => spansOfItem(item));
  const proposals = candidates.map(({ annotators, item }) => [annotators, candidateKey(item, undirected)]);
  return {
    id: `d${hashText(JSON.stringify([articleId, kind, proposals, without]))}`,
    articleId,
    kind,
    start: spans.length === 0 ? 0 : Math.min(...spans.map(startOf)),
    end: spans.length === 0 ? 0 : Math.max(...spans.map(endOf)),
    candidates,
    without,
    waitsFor,
  };
}
