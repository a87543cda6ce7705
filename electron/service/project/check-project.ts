import { done, refused } from '../../../annotations/model/outcome.ts';
import type { CheckFinding, CheckReport } from '../../../shared/api/project.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import { createBreather } from '../next-turn.ts';
import type { Session } from '../session.ts';
import { checkArticle } from './check-article.ts';

/**
 * Proves the project: the medium is sound, every text is what its hash says, every span lies in its text, every layer is
 * what its Changes give, and gold is what layers and decisions give. Writes nothing.
 */
export async function* checkProject(session: Session, signal?: CancelSignal): Job<CheckReport> {
  const project = session.current();
  if (project === undefined) {
    yield { type: 'finished', result: refused('project-not-open') };
    return;
  }
  const findings: CheckFinding[] = [];
  const counts = { articles: 0, layers: 0, changes: 0, spans: 0 };
  const begun = await project.use(async () => {
    for await (const detail of project.store.integrity()) {
      findings.push({ articleId: '', layerId: '', kind: 'integrity', detail });
    }
    return done(await project.store.articles.ids());
  });
  if (!begun.ok) {
    yield { type: 'finished', result: begun };
    return;
  }
  const ids = begun.value;
  const breathe = createBreather();
  for (const [index, articleId] of ids.entries()) {
    if (signal?.aborted === true) {
      yield { type: 'finished', result: refused('cancelled') };
      return;
    }
    yield { type: 'progress', done: index, total: ids.length, item: articleId };
    // No change may come between the reading of a layer and of its history.
    const checked = await project.change(async () => done(await checkArticle(project, articleId, breathe)));
    counts.articles += 1;
    if (!checked.ok) {
      if (checked.problem.code !== 'project-damaged') {
        yield { type: 'finished', result: checked };
        return;
      }
      findings.push({ articleId, layerId: '', kind: 'integrity', detail: 'the article can not be read' });
      continue;
    }
    findings.push(...checked.value.findings);
    counts.layers += checked.value.layers;
    counts.changes += checked.value.changes;
    counts.spans += checked.value.spans;
    await breathe();
  }
  yield { type: 'progress', done: ids.length, total: ids.length, item: '' };
  yield { type: 'finished', result: done({ ...counts, findings }) };
}
