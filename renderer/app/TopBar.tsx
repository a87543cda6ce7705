import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { useFreshSummary, useSummary } from '../state/summary.ts';
import { Icon } from '../ui/Icon.tsx';
import { KeyCap } from '../ui/KeyCap.tsx';
import { encodeAddress, type Screen } from './address.ts';
import { continueWork } from './continue-work.ts';
import { MemberMenu } from './MemberMenu.tsx';
import { useNavigation } from './navigation.ts';
import { openOverlay } from './overlay.ts';
import './topbar.css';

export function TopBar() {
  const t = useT('app');
  const project = useSession((state) => state.project);
  const screen = useNavigation((state) => state.address.screen);
  useFreshSummary(screen);
  return (
    <header className="topbar">
      <a className="topbar-project" href="#/" aria-label={t('screen.home')} title={project?.path}>
        <span className="topbar-seal" aria-hidden>
          {t('seal')}
        </span>
        <span>{project?.name ?? t('name')}</span>
      </a>
      {project === null ? null : <Rooms screen={screen} />}
      <div className="topbar-tools">
        <button type="button" className="topbar-search" onClick={() => openOverlay('palette')}>
          <Icon name="search" />
          <span>{t('search')}</span>
          <KeyCap pattern="Mod+K" />
        </button>
        {project === null ? null : <MemberMenu />}
        <button type="button" className="topbar-plain" onClick={() => openOverlay('keys')}>
          {t('keys')} <KeyCap pattern="?" />
        </button>
      </div>
    </header>
  );
}

function Rooms({ screen }: { readonly screen: Screen }) {
  const t = useT('app');
  const lastArticle = useNavigation((state) => state.lastArticle);
  const disagreements = useSummary((state) => state.summary?.disagreements ?? 0);
  const annotator = useSession((state) => state.acting?.role === 'annotator');
  const current = (room: Screen): 'page' | undefined => (room === screen ? 'page' : undefined);
  return (
    <nav className="rooms" aria-label={t('rooms')}>
      <a className="room" href="#/articles" aria-current={current(screen === 'clean' ? 'clean' : 'articles')}>
        {t('screen.articles')}
      </a>
      {lastArticle === null ? (
        <button type="button" className="room" aria-current={current('annotate')} onClick={() => void continueWork()}>
          {t('screen.annotate')}
        </button>
      ) : (
        <a
          className="room"
          href={encodeAddress({ screen: 'annotate', articleId: lastArticle })}
          aria-current={current('annotate')}
        >
          {t('screen.annotate')}
        </a>
      )}
      <a className="room" href="#/review" aria-current={current('review')}>
        {t('screen.review')}
        {disagreements > 0 && !annotator ? <span className="room-count">{disagreements}</span> : null}
      </a>
      <a className="room" href="#/labels" aria-current={current('labels')}>
        {t('screen.labels')}
      </a>
      <a className="room" href="#/export" aria-current={current('export')}>
        {t('screen.export')}
      </a>
    </nav>
  );
}
