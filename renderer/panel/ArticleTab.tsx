import { createCodePointIndex } from '../../annotations/text/code-points.ts';
import { setArticleLabel, setLayerNote } from '../article/layer-actions.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { useLayerView } from '../state/layer-view.ts';
import { shownDate, useNumber } from '../ui/moment.ts';
import './reading.css';
import { ArticleRemarks } from './ArticleRemarks.tsx';
import { ArticleVersions } from './ArticleVersions.tsx';
import { AttributeFields } from './AttributeFields.tsx';
import { NoteField } from './NoteField.tsx';

/** Labels of the article as a whole, the annotator's note on it, and where it comes from. */
export function ArticleTab() {
  const t = useT('panel');
  const number = useNumber();
  const layer = useLayerView();
  if (layer === null) return null;
  const { article, content, rules } = layer;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('article.outlet'), article.outlet],
    [t('article.publishedAt'), shownDate(article.publishedAt ?? '')],
    [t('article.byline'), article.byline],
    [t('article.url'), article.url],
    [t('article.language'), article.language],
    [t('article.characters'), number(createCodePointIndex(article.text).lengthCodePoints)],
    [t('article.file'), article.source.fileName],
    [t('article.encoding'), article.source.encoding],
    ...Object.entries(article.meta).map(
      ([name, value]) => [isKnown(name) ? t(`article.meta.${name}`) : name, value] as const,
    ),
  ];
  return (
    <>
      <section className="block" aria-label={t('article.labels')}>
        <h2 className="block-title">{t('article.labels')}</h2>
        {rules.labelSet.articleLabels.length === 0 ? <p className="empty">{t('article.noLabels')}</p> : null}
        <AttributeFields
          attributes={rules.labelSet.articleLabels}
          values={content.articleLabels}
          onSet={(name, value) => setArticleLabel(work, name, value)}
        />
        <div className="attribute">
          <span className="attribute-title">{t('note.title')}</span>
          <NoteField
            key={layer.id}
            value={content.note}
            label={t('note.ofArticle')}
            onSet={(note) => setLayerNote(work, layer.id, note)}
          />
        </div>
      </section>
      <ArticleRemarks article={article} />
      <section className="block" aria-label={t('article.source')}>
        <h2 className="block-title">{t('article.source')}</h2>
        <dl className="facts">
          {facts.map(([name, value]) =>
            value === undefined || value === '' ? null : (
              <div key={name} className="fact">
                <dt>{name}</dt>
                <dd lang={article.language}>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <ArticleVersions articleId={article.id} />
      </section>
    </>
  );
}

/** What the clean-up lifts out of lines; other names are the file's own. */
function isKnown(name: string): name is 'editor' | 'clicks' {
  return name === 'editor' || name === 'clicks';
}
