import type { FoundArticle, Hit } from '../../shared/api/search.ts';
import type { Address } from '../app/address.ts';
import { goTo } from '../app/navigation.ts';
import { find } from '../find/find.ts';
import { useSearchView } from './search-view.ts';

/** Where a line leads: an annotator to the place in their layer, a reviewer to the review of the article. */
export function addressOf({ articleId }: FoundArticle, hit: Hit | undefined, isReviewer: boolean): Address {
  if (isReviewer) return { screen: 'review', articleId };
  const place = { screen: 'annotate', articleId } as const;
  if (hit === undefined) return place;
  if (hit.kind === 'text') return { ...place, at: hit.start };
  return { ...place, spanId: hit.kind === 'span' ? hit.spanId : hit.head.spanId };
}

/** Goes there, where the same words are looked for again: the other hits of the article are seen at once. */
export function openHit(article: FoundArticle, hit: Hit | undefined, isReviewer: boolean): void {
  const { query } = useSearchView.getState();
  if (!isReviewer && hit?.kind === 'text') find.openAhead(query, hit.start);
  goTo(addressOf(article, hit, isReviewer));
}
