import { useT } from '../i18n/i18n.ts';
import type { LabelLook } from './label-look.ts';
import { NOTHING } from './review-items.ts';

/** The labels that stand against each other, as seals; a relation or an article label by its title. */
export function Signs({ signs, look }: { readonly signs: readonly string[]; readonly look: LabelLook }) {
  return (
    <span className="signs">
      {signs.map((sign, i) => (
        <span key={sign} className="signs-part">
          {i === 0 ? null : (
            <span className="signs-against" aria-hidden>
              ⇄
            </span>
          )}
          <Sign sign={sign} look={look} />
        </span>
      ))}
    </span>
  );
}

export function Sign({ sign, look }: { readonly sign: string; readonly look: LabelLook }) {
  const t = useT('review');
  if (sign === NOTHING || sign === '') {
    return (
      <span className="sign sign-nothing" title={t('nothingHere')}>
        {t('noneSeal')}
      </span>
    );
  }
  const seal = look.sealOf(sign);
  return (
    <span
      className={seal === undefined ? 'sign sign-title' : 'sign sign-seal'}
      style={look.colorsOf(sign)}
      title={look.titleOf(sign)}
    >
      {seal ?? look.titleOf(sign)}
    </span>
  );
}
