import type { MemberRole } from '../../shared/api/members.ts';
import { useT } from '../i18n/i18n.ts';
import { session, useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { MemberForm } from './MemberForm.tsx';
import { goTo } from './navigation.ts';

/**
 * A screen that is another role's: an annotator must not see the others' work, and a reviewer's own layer would count
 * as one more annotator's. Becoming somebody of that role is one step.
 */
export function OtherRole({ needs, articleId }: { readonly needs: MemberRole; readonly articleId?: string }) {
  const t = useT('app');
  const acting = useSession((state) => state.acting);
  const members = useSession((state) => state.members).filter((member) => member.role === needs);
  const words = needs === 'reviewer' ? 'reviewersOnly' : 'annotatorsOnly';
  const text = t(`${words}.text`, { name: acting?.name ?? '' });
  if (members.length === 0) {
    return (
      <Notice title={t(`${words}.title`)} text={`${text}${t(`${words}.none`)}`}>
        <MemberForm look="page" initialRole={needs} />
      </Notice>
    );
  }
  return (
    <Notice
      title={t(`${words}.title`)}
      text={text}
      action={
        <>
          {needs === 'reviewer' || articleId === undefined ? null : (
            <Button look="filled" onClick={() => goTo({ screen: 'review', articleId })}>
              {t('annotatorsOnly.review')}
            </Button>
          )}
          {members.map(({ name }) => (
            <Button key={name} onClick={() => void session.getState().actAs(name)}>
              {t(`${words}.switch`, { name })}
            </Button>
          ))}
        </>
      }
    />
  );
}
