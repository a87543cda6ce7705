import { useT } from '../i18n/i18n.ts';

export function ArticlesScreen() {
  const t = useT('app');
  return <h1>{t('screen.articles')}</h1>;
}
