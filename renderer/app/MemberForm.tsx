import { type FormEvent, useState } from 'react';
import type { MemberRole } from '../../shared/api/members.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { useT } from '../i18n/i18n.ts';
import { session } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import './members.css';

/** Adds a member, who then works here; outside the menu it asks for the name of who is sitting there. */
export function MemberForm({
  onAdded,
  look,
  initialRole = 'annotator',
}: {
  onAdded?(): void;
  /** In a menu, alone on a screen, or as a line above one. */
  readonly look: 'menu' | 'page' | 'line';
  readonly initialRole?: MemberRole;
}) {
  const compact = look === 'menu';
  const t = useT('app');
  const [name, setName] = useState('');
  const [role, setRole] = useState<MemberRole>(initialRole);
  const [problem, setProblem] = useState<AppProblem | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await session.getState().addMember(name.trim(), role);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    setName('');
    onAdded?.();
  };
  return (
    <form className={`member-form member-form-${look}`} onSubmit={(event) => void submit(event)}>
      <Field label={compact ? t('member.add') : t('member.first')}>
        <input
          className="input"
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder={t('member.name')}
          maxLength={60}
        />
      </Field>
      <div className="member-form-row">
        <Segmented
          label={t('member.role')}
          value={role}
          onChange={setRole}
          options={[
            { value: 'annotator', text: t('role.annotator') },
            { value: 'reviewer', text: t('role.reviewer') },
          ]}
        />
        <Button type="submit" look={compact ? 'plain' : 'filled'} disabled={name.trim() === ''}>
          {compact ? t('member.addButton') : t('member.start')}
        </Button>
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} look="line" />}
    </form>
  );
}
