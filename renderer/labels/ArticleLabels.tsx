import type { Attribute } from '../../annotations/model/attribute.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { useNumber } from '../ui/moment.ts';
import { Attributes } from './Attributes.tsx';

/** Labels of the article as a whole. */
export function ArticleLabels({
  labels,
  use,
}: {
  readonly labels: readonly Attribute[];
  readonly use: Readonly<Record<string, number>>;
}) {
  const t = useT('labels');
  const local = useLocalized();
  const number = useNumber();
  if (labels.length === 0) return null;
  return (
    <section className="labels-section" id="labels-article-labels">
      <h2>{t('articleLabels')}</h2>
      {labels.map((label) => {
        const uses = use[label.name] ?? 0;
        return (
          <article className="entry" key={label.name} id={`labels-article-label-${label.name}`}>
            <div className="entry-head">
              <h3>{local(label.title)}</h3>
              <p className="entry-facts">
                <code>{label.name}</code>
              </p>
              <p className="entry-use">{t('articleUse', { count: uses, shown: number(uses) })}</p>
            </div>
            <div className="entry-body">
              <Attributes attributes={[label]} />
            </div>
          </article>
        );
      })}
    </section>
  );
}
