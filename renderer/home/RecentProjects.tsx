import type { RecentProject } from '../../shared/api/app.ts';
import { askPlain } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { folderOf } from '../app/path-text.ts';
import { useT } from '../i18n/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { useMoment } from '../ui/moment.ts';
import { openProject } from './open-project.ts';

export function RecentProjects({
  recent,
  currentPath,
  onChanged,
}: {
  readonly recent: readonly RecentProject[];
  readonly currentPath: string | undefined;
  onChanged(): void;
}) {
  const t = useT('home');
  if (recent.length === 0) {
    return (
      <div className="recent-none">
        <h2>{t('noRecent')}</h2>
        <p>{t('noRecentText')}</p>
      </div>
    );
  }
  return (
    <section aria-labelledby="recent-title">
      <h2 className="recent-head" id="recent-title">
        {t('recent')}
      </h2>
      <ul>
        {recent.map((project) => (
          <RecentLine
            key={project.path}
            project={project}
            isCurrent={project.path === currentPath}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </section>
  );
}

function RecentLine({
  project,
  isCurrent,
  onChanged,
}: {
  readonly project: RecentProject;
  readonly isCurrent: boolean;
  onChanged(): void;
}) {
  const t = useT('home');
  const moment = useMoment();
  const forget = async (): Promise<void> => {
    await askPlain(api.app.forgetRecent.mutate({ path: project.path }));
    onChanged();
  };
  return (
    <li className="recent" data-present={project.present} data-current={isCurrent}>
      <button
        type="button"
        className="recent-open"
        disabled={!project.present}
        onClick={() => void openProject(project.path)}
      >
        <span className="recent-name">{project.name}</span>
        <span className="recent-folder" title={project.path}>
          {project.present ? folderOf(project.path) : t('missing', { path: project.path })}
        </span>
      </button>
      <span className="recent-when">{isCurrent ? t('current') : moment(project.openedAt)}</span>
      <button
        type="button"
        className="recent-forget"
        aria-label={t('forget', { name: project.name })}
        title={t('forgetHint')}
        onClick={() => void forget()}
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}
