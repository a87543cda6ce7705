import { useT } from '../i18n/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import { useNumber } from '../ui/moment.ts';
import { FIXED_RULE } from './choice-edits.ts';
import { goToRule } from './clean-up-actions.ts';
import { type CleanUpDesk, setRule } from './clean-up-desk.ts';
import { useCleanUpLayout } from './clean-up-focus.ts';
import { partRules, type RuleTally } from './rule-tallies.ts';

/** The rules with something to say here, each with its switch; the others below on demand. */
export function RuleList({ desk }: { readonly desk: CleanUpDesk }) {
  const t = useT('clean');
  const showsIdle = useCleanUpLayout((layout) => layout.showsIdle);
  const [here, idle] = partRules(desk.tallies);
  return (
    <section className="clean-rules" aria-label={t('side.rules')}>
      {here.length === 0 ? <p className="clean-rules-none">{t('side.noRules')}</p> : null}
      <ul>
        {here.map((tally) => (
          <Rule key={tally.rule} tally={tally} desk={desk} />
        ))}
        {showsIdle ? idle.map((tally) => <Rule key={tally.rule} tally={tally} desk={desk} isIdle />) : null}
      </ul>
      <button
        type="button"
        className="clean-rules-more"
        aria-expanded={showsIdle}
        onClick={() => useCleanUpLayout.setState({ showsIdle: !showsIdle })}
      >
        {t(showsIdle ? 'side.lessRules' : 'side.moreRules', { count: idle.length })}
      </button>
      <p className="clean-rules-hint">{t('side.hint')}</p>
    </section>
  );
}

function Rule({
  tally: { rule, applied, takenBack, length, isOff },
  desk,
  isIdle = false,
}: {
  readonly tally: RuleTally;
  readonly desk: CleanUpDesk;
  readonly isIdle?: boolean;
}) {
  const t = useT('clean');
  const tRules = useT('rules');
  const number = useNumber();
  const { current, isFrozen } = desk;
  const isFixed = rule === FIXED_RULE;
  const isOn = !isOff && (isIdle || applied > 0);
  const places = applied + takenBack;
  return (
    <li className={classNames('clean-rule', current?.rule === rule && 'is-current', isIdle && 'is-idle')}>
      <input
        type="checkbox"
        role="switch"
        className="clean-rule-switch"
        aria-label={t('side.switch', { rule: tRules(rule) })}
        aria-checked={isOn}
        checked={isOn}
        disabled={isFrozen || isFixed || (isIdle && rule === 'by-hand')}
        onChange={() => setRule(rule, !isOn)}
      />
      <button type="button" className="clean-rule-body" disabled={places === 0} onClick={() => goToRule(desk, rule)}>
        <span className="clean-rule-name">{tRules(rule)}</span>
        <span className="clean-rule-count">
          {isOff ? t('side.off') : takenBack > 0 ? `${number(applied)} / ${number(places)}` : number(applied)}
        </span>
        <span className="clean-rule-about" title={t(`about.${rule}`)}>
          {t(`about.${rule}`)}
        </span>
        {length === 0 ? null : (
          <span className="clean-rule-length">{t('side.length', { length: number(length) })}</span>
        )}
      </button>
    </li>
  );
}
