import { useT } from '../i18n/i18n.ts';

export function LabelsScreen() {
  const t = useT('app');
  return <h1>{t('screen.labels')}</h1>;
}
