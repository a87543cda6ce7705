import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { goTo } from './navigation.ts';

export function NotFound({ hash }: { readonly hash: string }) {
  const t = useT('app');
  const hasProject = useSession((state) => state.project !== null);
  return (
    <Notice
      title={t('notFound.title')}
      text={t('notFound.text', { address: hash })}
      action={
        <>
          {hasProject ? <Button onClick={() => goTo({ screen: 'articles' })}>{t('notFound.articles')}</Button> : null}
          <Button onClick={() => goTo({ screen: 'home' })}>{t('notFound.home')}</Button>
        </>
      }
    />
  );
}
