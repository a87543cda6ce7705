import type { ArticleRow } from '../../shared/api/articles.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { encodeAddress } from '../app/address.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession, viewerOf } from '../state/session.ts';
import { CleanUpShape } from '../ui/CleanUpShape.tsx';
import './reading.css';

/** A story that a thousand outlets took over is told of, not listed. */
const SHOWN = 20;

/** How far the clean-up of the article is, and where else its story is in the project. */
export function ArticleVersions({ articleId }: { readonly articleId: string }) {
  const t = useT('panel');
  const viewer = useSession((state) => viewerOf(state).viewer);
  const generation = useSession((state) => state.generation);
  const { value } = useAsked(JSON.stringify([articleId, viewer, generation]), () =>
    ask(
      api.articles.page.query({
        versionsOf: articleId,
        offset: 0,
        limit: SHOWN + 1,
        ...(viewer === undefined ? {} : { viewer }),
      }),
    ),
  );
  const own = value?.rows.find(({ id }) => id === articleId);
  const others = value?.rows.filter(({ id }) => id !== articleId) ?? [];
  return (
    <>
      {own === undefined ? null : (
        <p className="clean-up-line">
          <CleanUpShape kind={own.cleanUp} />
          <a href={encodeAddress({ screen: 'clean', articleId })}>{t(`article.cleanUp.${own.cleanUp}`)}</a>
        </p>
      )}
      {others.length === 0 ? null : (
        <div className="versions">
          <h3 className="versions-title">
            {t('article.versions')} <span className="block-count">{(value?.total ?? 1) - 1}</span>
          </h3>
          <ul>
            {others.slice(0, SHOWN).map((row) => (
              <Version key={row.id} row={row} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Version({ row }: { readonly row: ArticleRow }) {
  const known = [row.outlet, row.publishedAt.slice(0, 10)].filter((part) => part !== '');
  // Versions mostly bear one title: something has to tell them apart.
  const about = known.length === 0 ? row.fileName : known.join(' · ');
  return (
    <li className="version">
      <a href={encodeAddress({ screen: 'annotate', articleId: row.id })} lang={row.language} title={row.fileName}>
        {row.title === '' ? row.fileName : row.title}
      </a>
      <span className="version-about">{about}</span>
    </li>
  );
}
