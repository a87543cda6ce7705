import { encodeAllowedPairs } from '../../annotations/model/argument-rule.ts';
import { entityLabel, relationLabel } from '../../annotations/model/label-set.ts';
import { useT } from '../i18n/i18n.ts';
import { Markdown } from '../ui/Markdown.tsx';
import type { LabelLook } from './label-look.ts';

/** What the label set says about the labels concerned. */
export function Guideline({ labels, look }: { readonly labels: readonly string[]; readonly look: LabelLook }) {
  const t = useT('review');
  const passages = labels.map((name) => {
    const label =
      entityLabel(look.labelSet, name) ??
      relationLabel(look.labelSet, name) ??
      look.labelSet.articleLabels.find((candidate) => candidate.name === name);
    const description = label?.description;
    return { name, text: description === undefined ? '' : look.local(description) };
  });
  return (
    <section className="guideline" aria-label={t('guideline')}>
      <h2>
        {t('guideline')} <span>{labels.map(look.titleOf).join(' · ')}</span>
        <a className="button button-link guideline-all" href="#/labels">
          {t('guidelineAll')}
        </a>
      </h2>
      <div className="guideline-passages">
        {passages.map(({ name, text }) => (
          <div key={name} className="guideline-passage serif" style={look.colorsOf(name)}>
            <h3>{look.titleOf(name)}</h3>
            <Pairs name={name} look={look} />
            {text === '' ? <p className="quiet">{t('guidelineNone')}</p> : <Markdown text={text} topLevel={4} />}
          </div>
        ))}
      </div>
    </section>
  );
}

/** The arguments a relation allows, by the titles of their labels. */
function Pairs({ name, look }: { readonly name: string; readonly look: LabelLook }) {
  const label = relationLabel(look.labelSet, name);
  if (label === undefined) return null;
  const titled = { ...label, head: label.head.map(look.titleOf), tail: label.tail.map(look.titleOf) };
  return <p className="guideline-pairs">{encodeAllowedPairs(titled)}</p>;
}
