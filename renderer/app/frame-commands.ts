import { useMemo } from 'react';
import { languages } from '../../shared/settings.ts';
import { askPlain } from '../api/ask.ts';
import { api, host } from '../api/client.ts';
import { useHome } from '../home/home-state.ts';
import { openProject, openSample } from '../home/open-project.ts';
import { useT } from '../i18n/i18n.ts';
import { pickAndImport, pickFoldersAndImport } from '../import/import-files.ts';
import { useImport } from '../import/import-state.ts';
import { useSearchView } from '../search/search-view.ts';
import { layerStore } from '../state/layer.ts';
import { session, useSession } from '../state/session.ts';
import { type Command, useCommands } from '../ui/commands.ts';
import { continueWork } from './continue-work.ts';
import { goTo } from './navigation.ts';
import { openOverlay } from './overlay.ts';

/** What can be done from everywhere. Ids are those of the menu where the menu has the same. */
export function useFrameCommands(): void {
  const t = useT('app');
  const hasProject = useSession((state) => state.project !== null);
  const isReviewer = useSession((state) => state.acting?.role === 'reviewer');
  const commands = useMemo(() => {
    const go = t('section.go');
    const project = t('section.project');
    const view = t('section.view');
    const change = session.getState().changeSettings;
    const everywhere: Command[] = [
      {
        id: 'palette',
        title: t('command.palette'),
        section: go,
        keys: ['Mod+K'],
        keyOnly: true,
        run: () => openOverlay('palette'),
      },
      { id: 'keys', title: t('command.keys'), section: go, keys: ['?'], run: () => openOverlay('keys') },
      { id: 'screen-home', title: t('screen.home'), section: go, run: () => goTo({ screen: 'home' }) },
      { id: 'new-project', title: t('command.newProject'), section: project, run: () => useHome.getState().startNew() },
      {
        id: 'open-project',
        title: t('command.openProject'),
        section: project,
        keys: ['Mod+O'],
        run: () => void pickAndOpen(),
      },
      { id: 'open-sample', title: t('command.openSample'), section: project, run: () => void openSample() },
      {
        id: 'theme-system',
        title: t('command.themeSystem'),
        section: view,
        run: () => void change({ theme: 'system' }),
      },
      { id: 'theme-light', title: t('command.themeLight'), section: view, run: () => void change({ theme: 'light' }) },
      { id: 'theme-dark', title: t('command.themeDark'), section: view, run: () => void change({ theme: 'dark' }) },
      {
        id: 'language-system',
        title: t('command.languageSystem'),
        section: view,
        run: () => void change({ language: 'system' }),
      },
      ...languages.map(
        (language): Command => ({
          id: `language-${language}`,
          title: t(`languageName.${language}`),
          section: view,
          run: () => void change({ language }),
        }),
      ),
    ];
    return hasProject ? [...everywhere, ...inProject()] : everywhere;

    function inProject(): Command[] {
      return [
        {
          id: 'screen-articles',
          title: t('screen.articles'),
          section: go,
          keys: ['Alt+1'],
          run: () => goTo({ screen: 'articles' }),
        },
        {
          id: 'search-project',
          title: t('command.search'),
          section: go,
          keys: ['Shift+Mod+F'],
          run: () => goTo({ screen: 'search', query: useSearchView.getState().query }),
        },
        { id: 'screen-clean', title: t('screen.clean'), section: go, run: () => goTo({ screen: 'clean' }) },
        {
          id: 'screen-annotate',
          title: isReviewer ? t('command.continueReview') : t('command.continue'),
          section: go,
          keys: ['Alt+2'],
          run: () => void continueWork(),
        },
        {
          id: 'screen-review',
          title: t('screen.review'),
          section: go,
          keys: ['Alt+3'],
          run: () => goTo({ screen: 'review' }),
        },
        {
          id: 'screen-labels',
          title: t('screen.labels'),
          section: go,
          keys: ['Alt+4'],
          run: () => goTo({ screen: 'labels' }),
        },
        {
          id: 'screen-export',
          title: t('screen.export'),
          section: go,
          keys: ['Alt+5'],
          run: () => goTo({ screen: 'export' }),
        },
        {
          id: 'import',
          title: t('command.import'),
          section: project,
          keys: ['Mod+I'],
          run: () => void pickAndImport(),
        },
        {
          id: 'import-folder',
          title: t('command.importFolder'),
          section: project,
          keys: ['Shift+Mod+O'],
          run: () => void pickFoldersAndImport(),
        },
        {
          id: 'import-clipboard',
          title: t('command.importClipboard'),
          section: project,
          run: () => useImport.setState({ isPasting: true }),
        },
        {
          id: 'export',
          title: t('command.export'),
          section: project,
          keys: ['Mod+E'],
          run: () => goTo({ screen: 'export' }),
        },
        { id: 'close-project', title: t('command.closeProject'), section: project, run: () => void closeProject() },
      ];
    }
  }, [t, hasProject, isReviewer]);
  useCommands(commands, 'frame');
}

async function pickAndOpen(): Promise<void> {
  const path = await host.pickProject();
  if (path !== null) await openProject(path);
}

async function closeProject(): Promise<void> {
  await layerStore.flush();
  const closed = await askPlain(api.project.close.mutate());
  if (!closed.ok) return;
  await session.getState().takeProject(null);
  goTo({ screen: 'home' });
}
