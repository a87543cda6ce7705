import { useT } from '../i18n/i18n.ts';
import { session, useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** An annotator must not see the others' work: review is for reviewers, and switching is one step. */
export function ReviewersOnly() {
  const t = useT('app');
  const acting = useSession((state) => state.acting);
  const members = useSession((state) => state.members);
  const reviewers = members.filter((member) => member.role === 'reviewer');
  return (
    <Notice
      title={t('reviewersOnly.title')}
      text={t('reviewersOnly.text', { name: acting?.name ?? '' })}
      action={
        reviewers.length === 0 ? (
          <p className="quiet">{t('reviewersOnly.none')}</p>
        ) : (
          reviewers.map(({ name }) => (
            <Button key={name} onClick={() => void session.getState().actAs(name)}>
              {t('reviewersOnly.switch', { name })}
            </Button>
          ))
        )
      }
    />
  );
}
