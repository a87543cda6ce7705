import { askPlain } from '../api/ask.ts';
import { api, host } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { goTo } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import './home.css';
import { useHome } from './home-state.ts';
import { NewProjectForm } from './NewProjectForm.tsx';
import { openProject, openSample } from './open-project.ts';
import { RecentProjects } from './RecentProjects.tsx';

/** Recent projects, a new one, one from the disk, the sample. */
export function HomeScreen() {
  const t = useT('home');
  const { failure, isNewOpen } = useHome();
  const project = useSession((state) => state.project);
  const recent = useAsked(project?.path ?? '-', () => askPlain(api.app.recent.query()));
  return (
    <div className="home">
      <div className="home-recent">
        <h1 className="home-title">{t('title')}</h1>
        <p className="home-lead">{t('lead')}</p>
        {failure === null ? null : (
          <div className="home-failure">
            {failure.path === '' ? null : <p className="home-failure-path">{failure.path}</p>}
            <ProblemNotice problem={failure.problem} look="line" />
          </div>
        )}
        {recent.value === undefined ? null : (
          <RecentProjects recent={recent.value} currentPath={project?.path} onChanged={recent.reload} />
        )}
      </div>
      <aside className="home-side side">{isNewOpen ? <NewProjectForm /> : <Starts />}</aside>
    </div>
  );
}

function Starts() {
  const t = useT('home');
  const { isBusy, startNew } = useHome();
  const project = useSession((state) => state.project);
  const pick = async (): Promise<void> => {
    const path = await host.pickProject();
    if (path !== null) await openProject(path);
  };
  return (
    <ul className="home-starts">
      {project === null ? null : (
        <li>
          <Button look="filled" onClick={() => goTo({ screen: 'articles' })}>
            {t('back', { name: project.name })}
          </Button>
        </li>
      )}
      <li>
        <Button look={project === null ? 'filled' : 'plain'} disabled={isBusy} onClick={startNew}>
          {t('new')}
        </Button>
        <p>{t('newHint')}</p>
      </li>
      <li>
        <Button disabled={isBusy} onClick={() => void pick()} keyPattern="Mod+O">
          {t('open')}
        </Button>
        <p>{t('openHint')}</p>
      </li>
      <li>
        <Button disabled={isBusy} onClick={() => void openSample()}>
          {t('sample')}
        </Button>
        <p>{t('sampleHint')}</p>
      </li>
    </ul>
  );
}
