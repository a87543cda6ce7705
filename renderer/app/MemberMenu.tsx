import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { Member } from '../../shared/api/members.ts';
import { useT } from '../i18n/i18n.ts';
import { session, useSession } from '../state/session.ts';
import { Icon } from '../ui/Icon.tsx';
import { MemberForm } from './MemberForm.tsx';
import './members.css';

/** Who works here. Choosing another name shows that person's view at once. */
export function MemberMenu() {
  const t = useT('app');
  const [opened, setOpened] = useState(false);
  const members = useSession((state) => state.members);
  const acting = useSession((state) => state.acting);
  if (acting === null) return null;
  const choose = (member: Member): void => {
    setOpened(false);
    void session.getState().actAs(member.name);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={264} offset={6} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="topbar-plain topbar-member"
          aria-label={t('member.acting', { name: acting.name })}
          onClick={() => setOpened(!opened)}
        >
          <span className="topbar-member-name">{acting.name}</span>
          <span className="topbar-member-role">{t(`role.${acting.role}`)}</span>
          <Icon name="down" size={12} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="member-menu">
        {(['annotator', 'reviewer'] as const).map((role) => (
          <MemberGroup
            key={role}
            title={t(`roles.${role}`)}
            members={members.filter((member) => member.role === role)}
            acting={acting}
            onChoose={choose}
          />
        ))}
        <MemberForm onAdded={() => setOpened(false)} look="menu" />
      </Popover.Dropdown>
    </Popover>
  );
}

function MemberGroup({
  title,
  members,
  acting,
  onChoose,
}: {
  readonly title: string;
  readonly members: readonly Member[];
  readonly acting: Member;
  onChoose(member: Member): void;
}) {
  if (members.length === 0) return null;
  return (
    <fieldset className="member-group">
      <legend>{title}</legend>
      {members.map((member) => (
        <button
          key={member.name}
          type="button"
          className="member-choice"
          aria-pressed={member.name === acting.name}
          onClick={() => onChoose(member)}
        >
          <span>{member.name}</span>
          {member.name === acting.name ? <Icon name="check" size={12} /> : null}
        </button>
      ))}
    </fieldset>
  );
}
