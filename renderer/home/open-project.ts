import type { CreateProjectInput, ProjectInfo } from '../../shared/api/project.ts';
import type { Result } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { goTo } from '../app/navigation.ts';
import { layerStore } from '../state/layer.ts';
import { session } from '../state/session.ts';
import { useHome } from './home-state.ts';

export function openProject(path: string): Promise<void> {
  return enter(path, () => ask(api.project.open.mutate({ path })));
}

export function openSample(): Promise<void> {
  return enter('', () => ask(api.project.openSample.mutate()));
}

export function createProject(input: CreateProjectInput): Promise<void> {
  return enter(input.path, () => ask(api.project.create.mutate(input)));
}

/** Shows the project that `open` gives, or on the home screen why there is none; the one open before stays then. */
async function enter(path: string, open: () => Promise<Result<ProjectInfo>>): Promise<void> {
  if (useHome.getState().isBusy) return;
  useHome.setState({ isBusy: true, failure: null });
  try {
    // What waits to be stored belongs to the project that is open now.
    await layerStore.flush();
    const answer = await open();
    if (!answer.ok) {
      useHome.setState({ failure: { problem: answer.problem, path } });
      return goTo({ screen: 'home' });
    }
    useHome.getState().closeNew();
    await session.getState().takeProject(answer.value);
    goTo({ screen: 'articles' });
  } finally {
    useHome.setState({ isBusy: false });
  }
}
