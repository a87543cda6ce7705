import type { Command } from 'commander';
import { done } from '../../../annotations/model/outcome.ts';
import type { AdjudicateInput } from '../../../shared/api/review.ts';
import { addExamples } from '../help.ts';
import type { CliOutcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

interface AdjudicateOptions {
  readonly policy: AdjudicateInput['policy'];
  readonly reviewer?: string;
  readonly json?: true;
}

const POLICIES: readonly AdjudicateInput['policy'][] = ['unanimous', 'majority'];

export function addAdjudicate(program: Command, session: Session): Command {
  const { t } = session;
  const policy = program.createOption('--policy <POLICY>', t('adjudicate.policy')).choices(POLICIES);
  const command = program
    .command('adjudicate')
    .description(t('adjudicate.what'))
    .argument('<PROJECT>', t('argument.project'))
    .addOption(policy.makeOptionMandatory())
    .option('--reviewer <NAME>', t('adjudicate.reviewer'))
    .option('--json', t('option.json'))
    .action((project: string, options: AdjudicateOptions) => session.conclude(adjudicate(session, project, options)));
  addExamples(command, t, [['zhupi adjudicate news.zhupi --policy majority', t('adjudicate.example')]]);
  return command;
}

function adjudicate(session: Session, project: string, options: AdjudicateOptions): Promise<CliOutcome> {
  const { t, out } = session;
  return withProject(session, project, async (service) => {
    const { policy, reviewer } = options;
    const adjudicated = await service.review.adjudicate({ policy, ...(reviewer === undefined ? {} : { reviewer }) });
    if (!adjudicated.ok) return adjudicated;
    const { articles, decided, open, gold } = adjudicated.value;
    if (options.json) out.resultJson({ articles, decided, open, gold });
    else {
      out.result(t('adjudicate.articles', { count: articles }));
      out.result(t('adjudicate.decided', { count: decided }));
      out.result(t('adjudicate.open', { count: open }));
      out.result(t('adjudicate.gold', { count: gold }));
    }
    return done(undefined);
  });
}
