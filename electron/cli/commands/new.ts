import { basename } from 'node:path';
import type { Command } from 'commander';
import { done } from '../../../annotations/model/outcome.ts';
import type { LabelSource } from '../../../shared/api/project.ts';
import { parseProjectPath } from '../arguments.ts';
import { addExamples } from '../help.ts';
import type { CliOutcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { withService } from '../with-service.ts';

/** The label set for whoever names none: Zhupi's first users annotate Chinese news. */
const USUAL_TEMPLATE = 'news-zh';

interface NewOptions {
  readonly labels?: string;
  readonly template: string;
  readonly json?: true;
}

export function addNew(program: Command, session: Session): Command {
  const { t } = session;
  const command = program
    .command('new')
    .description(t('new.what'))
    .argument('<PROJECT.zhupi>', t('new.project'), (value: string) => parseProjectPath(value, t))
    .addOption(program.createOption('--labels <FILE>', t('new.labels')).conflicts('template'))
    .option('--template <NAME>', t('new.template'), USUAL_TEMPLATE)
    .option('--json', t('option.json'))
    .action((path: string, options: NewOptions) => session.conclude(createProject(session, path, options)));
  addExamples(command, t, [
    ['zhupi new news.zhupi', t('new.example')],
    ['zhupi new trade.zhupi --labels labels.json', t('new.example-labels')],
  ]);
  return command;
}

function createProject(session: Session, path: string, options: NewOptions): Promise<CliOutcome> {
  return withService(session, async (service) => {
    const name = basename(path).replace(/\.zhupi$/i, '');
    const created = await service.project.create({ path, name, labels: labelSourceOf(options) });
    if (!created.ok) return created;
    const { id, labelSet, path: fullPath } = created.value;
    if (options.json) session.out.resultJson({ id, name, path: fullPath, label_set: labelSet });
    else session.out.result(session.t('new.done', { path, labelSet: labelSet.name }));
    return done(undefined);
  });
}

function labelSourceOf({ labels, template }: NewOptions): LabelSource {
  if (labels !== undefined) return { kind: 'file', file: { kind: 'path', path: labels } };
  return { kind: 'template', name: template };
}
