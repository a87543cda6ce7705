import { useT } from '../i18n/i18n.ts';
import { session, useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { MemberForm } from './MemberForm.tsx';

/** An annotator must not see the others' work: review is for reviewers, and becoming one is one step. */
export function ReviewersOnly() {
  const t = useT('app');
  const acting = useSession((state) => state.acting);
  const members = useSession((state) => state.members);
  const reviewers = members.filter((member) => member.role === 'reviewer');
  const text = t('reviewersOnly.text', { name: acting?.name ?? '' });
  if (reviewers.length === 0) {
    return (
      <Notice title={t('reviewersOnly.title')} text={`${text}${t('reviewersOnly.none')}`}>
        <MemberForm look="page" initialRole="reviewer" />
      </Notice>
    );
  }
  return (
    <Notice
      title={t('reviewersOnly.title')}
      text={text}
      action={reviewers.map(({ name }) => (
        <Button key={name} onClick={() => void session.getState().actAs(name)}>
          {t('reviewersOnly.switch', { name })}
        </Button>
      ))}
    />
  );
}
