import { useMemo } from 'react';
import { endOf, type Span, startOf } from '../../annotations/model/span.ts';
import { createCodePointIndex } from '../../annotations/text/code-points.ts';
import { type Paragraph, paragraphNumberAt, paragraphsOf } from '../article/paragraphs.ts';
import { useT } from '../i18n/i18n.ts';
import { useLayer } from '../state/layer.ts';

export interface PlaceWords {
  /** `第 3 段` */
  paragraphOf(span: Span): string;
  /** `第 3 段 · 字 199–202`: code points, as the export counts them. */
  placeOf(span: Span): string;
}

/** Where spans are, in words. */
export function usePlaceWords(): PlaceWords {
  const t = useT('panel');
  const article = useLayer(({ layer }) => layer?.article);
  return useMemo(() => {
    const text = article?.text ?? '';
    const codePoints = createCodePointIndex(text);
    const paragraphs: readonly Paragraph[] = paragraphsOf(text, article?.title ?? '');
    const paragraphOf = (span: Span): string => {
      const number = paragraphNumberAt(paragraphs, startOf(span));
      return number === 0 ? t('place.title') : t('place.paragraph', { number });
    };
    return {
      paragraphOf,
      placeOf: (span) =>
        t('place.whole', {
          paragraph: paragraphOf(span),
          start: codePoints.toCodePoint(startOf(span)),
          end: codePoints.toCodePoint(endOf(span)),
        }),
    };
  }, [article, t]);
}
