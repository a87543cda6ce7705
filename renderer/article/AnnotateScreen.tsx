import { useT } from '../i18n/i18n.ts';

/** One article and the panel beside it. */
export function AnnotateScreen({
  articleId,
}: {
  readonly articleId: string;
  /** A span to focus. */
  readonly spanId?: string;
  /** An offset (UTF-16) to scroll to. */
  readonly at?: number;
}) {
  const t = useT('app');
  return <h1 data-article={articleId}>{t('screen.annotate')}</h1>;
}
