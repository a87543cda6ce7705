import { useT } from '../i18n/i18n.ts';

export function HomeScreen() {
  const t = useT('app');
  return <h1>{t('screen.home')}</h1>;
}
