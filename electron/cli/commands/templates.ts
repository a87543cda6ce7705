import type { Command } from 'commander';
import { done } from '../../../annotations/model/outcome.ts';
import { toTable } from '../columns.ts';
import type { CliOutcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { withService } from '../with-service.ts';

export function addTemplates(program: Command, session: Session): Command {
  const { t } = session;
  return program
    .command('templates')
    .description(t('templates.what'))
    .option('--json', t('option.json'))
    .action((options: { readonly json?: true }) => session.conclude(listTemplates(session, options.json === true)));
}

function listTemplates(session: Session, asJson: boolean): Promise<CliOutcome> {
  const { t, out, language } = session;
  return withService(session, async (service) => {
    const templates = await service.project.templates();
    if (asJson) {
      out.resultJson(
        templates.map(({ name, title, entityCount, relationCount }) => ({
          name,
          title,
          entities: entityCount,
          relations: relationCount,
        })),
      );
      return done(undefined);
    }
    const [header = '', ...rows] = toTable(
      [
        { title: t('column.name') },
        { title: t('column.title'), flexible: true },
        { title: t('column.entity-labels'), align: 'right' },
        { title: t('column.relation-labels'), align: 'right' },
      ],
      templates.map(({ name, title, entityCount, relationCount }) => [
        name,
        language === 'en' ? title.en : title.zh,
        String(entityCount),
        String(relationCount),
      ]),
      out.width,
    );
    out.result(out.style('bold', header));
    for (const row of rows) out.result(row);
    return done(undefined);
  });
}
