import { useT } from '../i18n/i18n.ts';

export function ExportScreen() {
  const t = useT('app');
  return <h1>{t('screen.export')}</h1>;
}
