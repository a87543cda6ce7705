import type { Command } from 'commander';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { CleanUpView, OutletReport } from '../../../shared/api/clean-up.ts';
import type { Service } from '../../../shared/api/service.ts';
import type { Result } from '../../../shared/problem.ts';
import { decide } from '../clean-choice.ts';
import { cleanUpJson, countsJson, outletJson } from '../clean-json.ts';
import { tellChange, tellCleanUp, tellOutlet } from '../clean-lines.ts';
import { addCleanOptions, type CleanOptions } from '../clean-options.ts';
import { addExamples } from '../help.ts';
import type { CliOutcome } from '../outcome.ts';
import { runJob } from '../run-job.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

export function addClean(program: Command, session: Session): Command {
  const { t } = session;
  const command = program
    .command('clean')
    .description(t('clean.what'))
    .argument('<PROJECT>', t('argument.project'))
    .argument('<ARTICLE>', t('argument.article'));
  addCleanOptions(command, t).action((project: string, articleId: string, options: CleanOptions) =>
    session.conclude(clean(session, project, articleId, options)),
  );
  addExamples(command, t, [
    ['zhupi clean news.zhupi a-001', t('clean.example')],
    ['zhupi clean news.zhupi a-001 --rules -byline,-image-name --restore 3 7 --accept', t('clean.example-change')],
    ['zhupi clean news.zhupi a-001 --rules none --dry-run', t('clean.example-dry-run')],
  ]);
  return command;
}

function clean(session: Session, project: string, articleId: string, options: CleanOptions): Promise<CliOutcome> {
  const { out } = session;
  const { accept, outlet, dryRun = false } = options;
  return withProject(session, project, async (service) => {
    const opened = await service.cleanUp.open({ articleId });
    if (!opened.ok) return opened;
    const before = opened.value;
    const isChange = ['rules', 'restore', 'remove', 'field', 'reset'].some((name) => Object.hasOwn(options, name));
    if (!isChange && !accept && !outlet && !dryRun) {
      if (options.json) out.resultJson(cleanUpJson(before));
      else tellCleanUp(session, before);
      return done(undefined);
    }
    if ((isChange || accept) && before.state === 'frozen') {
      return refused('article-frozen', { article: before.article.title });
    }
    const choice = decide(before, options);
    if (!choice.ok) return choice;
    const { textSha256 } = before.article;
    const changed = isChange
      ? await service.cleanUp.change({ articleId, choice: choice.value, textSha256, dryRun })
      : opened;
    if (!changed.ok) return changed;
    const after = accept && !dryRun ? await acceptIt(service, changed.value) : changed;
    if (!after.ok) return after;
    const applied = outlet ? await applyToOutlet(session, service, articleId) : done(undefined);
    // What was done to the article itself stays done, and is told whatever became of the others.
    await tell(session, { before, after: after.value, outlet: applied.ok ? applied.value : undefined }, options);
    if (!applied.ok) return applied;
    const failed = applied.value?.failed.length ?? 0;
    return failed === 0 ? done(undefined) : refused('clean-outlet-incomplete', { count: failed });
  });
}

async function acceptIt(service: Service, view: CleanUpView): Promise<Result<CleanUpView>> {
  const articleId = view.article.id;
  const accepted = await service.cleanUp.accept({ articleIds: [articleId] });
  return accepted.ok ? service.cleanUp.open({ articleId }) : accepted;
}

function applyToOutlet({ out }: Session, service: Service, articleId: string): Promise<Result<OutletReport>> {
  return runJob(out.progress, (signal) => service.cleanUp.applyToOutlet({ articleId }, signal));
}

interface Cleaned {
  readonly before: CleanUpView;
  readonly after: CleanUpView;
  readonly outlet: OutletReport | undefined;
}

async function tell(session: Session, { before, after, outlet }: Cleaned, options: CleanOptions): Promise<void> {
  const dryRun = options.dryRun === true;
  if (options.json) {
    const others = outlet === undefined ? {} : { applied_to: await outletJson(session, outlet) };
    session.out.resultJson({ ...cleanUpJson(after), before: countsJson(before), ...others, dry_run: dryRun });
    return;
  }
  tellChange(session, before, after, dryRun);
  if (outlet !== undefined) await tellOutlet(session, outlet);
}
