import { encodeAllowedPairs } from '../../annotations/model/argument-rule.ts';
import { entityLabel, relationLabel } from '../../annotations/model/label-set.ts';
import { useT } from '../i18n/i18n.ts';
import { type GuidelineRun, parseGuideline } from './guideline-blocks.ts';
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
          <div key={name} className="guideline-passage serif">
            <h3 style={look.colorsOf(name)}>{look.titleOf(name)}</h3>
            <Pairs name={name} look={look} />
            {text === '' ? (
              <p className="quiet">{t('guidelineNone')}</p>
            ) : (
              <GuidelineText text={text} look={look} label={name} />
            )}
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

function GuidelineText({
  text,
  look,
  label,
}: {
  readonly text: string;
  readonly look: LabelLook;
  readonly label: string;
}) {
  return (
    <div style={look.colorsOf(label)}>
      {parseGuideline(text).map(({ kind, lines }, i) =>
        kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text
          <ul key={i}>
            {lines.map((runs, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text
              <li key={j}>
                <Runs runs={runs} />
              </li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text
          <p key={i}>
            <Runs runs={lines.flat()} />
          </p>
        ),
      )}
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly GuidelineRun[] }) {
  return runs.map(({ text, look }, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text
    if (look === 'strong') return <strong key={i}>{text}</strong>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text
      <span key={i} className={look === 'marked' ? 'painted' : undefined}>
        {text}
      </span>
    );
  });
}
