import type { ArticleRow } from '../../shared/api/articles.ts';
import { encodeAddress } from '../app/address.ts';
import { AttentionShape } from '../ui/AttentionShape.tsx';
import { CleanUpShape } from '../ui/CleanUpShape.tsx';
import './clean-up-cell.css';
import type { RowWords } from './ArticleLine.tsx';
import { filterOnly } from './articles-view.ts';

/** How far the clean-up is, and what is odd about the article: signs that lead to where it can be looked at. */
export function CleanUpCell({ row, words }: { readonly row: ArticleRow; readonly words: RowWords }) {
  const { t, number } = words;
  const state = t(`cleanUp.${row.cleanUp}`);
  const warnings = t('warningsOf', { count: row.warnings, shown: number(row.warnings) });
  return (
    <td className="cell-clean">
      <a
        className="clean-sign"
        href={encodeAddress({ screen: 'clean', articleId: row.id })}
        aria-label={t('cleanUpOf', { title: row.title, state })}
        title={state}
        tabIndex={-1}
      >
        <CleanUpShape kind={row.cleanUp} />
      </a>
      <span className="clean-warned">
        {row.warnings === 0 ? null : (
          <span role="img" aria-label={warnings} title={warnings}>
            <AttentionShape kind="warning" />
            {row.warnings === 1 ? null : number(row.warnings)}
          </span>
        )}
      </span>
      {row.group === '' ? null : (
        <button
          type="button"
          className="clean-sign"
          aria-label={t('versionsOf', { title: row.title })}
          title={t('versionsHint')}
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            filterOnly({ group: row.group });
          }}
        >
          <AttentionShape kind="versions" />
        </button>
      )}
    </td>
  );
}
