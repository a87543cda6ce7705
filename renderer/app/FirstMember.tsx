import { useT } from '../i18n/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { MemberForm } from './MemberForm.tsx';

/** A project nobody works in yet asks for a name, in the place where the work will be. */
export function FirstMember() {
  const t = useT('app');
  return (
    <Notice title={t('member.firstTitle')} text={t('member.firstText')}>
      <MemberForm look="page" />
    </Notice>
  );
}
