import { useT } from '../i18n/i18n.ts';

/** The disagreements of an article side by side. */
export function ReviewScreen({ articleId }: { readonly articleId?: string; readonly disagreementId?: string }) {
  const t = useT('app');
  return <h1 data-article={articleId}>{t('screen.review')}</h1>;
}
