import type { Excerpt } from '../../annotations/search/excerpt.ts';
import './keyword.css';

/** A hit between what stands before it, which ends where the hit begins, and what follows. */
export function KeywordInContext({ excerpt, language }: { readonly excerpt: Excerpt; readonly language: string }) {
  const { before, hit, after, cutBefore, cutAfter } = excerpt;
  return (
    <span className="keyword" lang={language}>
      <span className="keyword-before">
        {/* Right to left, so that it is cut at its beginning; the text itself stays as it is. */}
        <bdi>
          {cutBefore ? '…' : ''}
          {before}
        </bdi>
      </span>
      <em className="keyword-hit">{hit}</em>
      <span className="keyword-after">
        {after}
        {cutAfter ? '…' : ''}
      </span>
    </span>
  );
}
