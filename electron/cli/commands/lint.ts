import type { Command } from 'commander';
import { type LintCode, lintCodes, severityOf } from '../../../annotations/lint/finding.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { parseList } from '../arguments.ts';
import { toTable } from '../columns.ts';
import { addExamples } from '../help.ts';
import type { CliOutcome } from '../outcome.ts';
import { type FoundInLayer, readFindings } from '../read-findings.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

interface LintOptions {
  readonly annotator?: readonly string[];
  readonly kind?: readonly LintCode[];
  readonly ignored?: true;
  readonly json?: true;
}

/** What may be wrong in what annotators have done. Ends with 1 where anything graver than a hint is found. */
export function addLint(program: Command, session: Session): Command {
  const { t } = session;
  const kind = program.createOption('--kind <KIND,…>', t('lint.kind'));
  kind.argChoices = [...lintCodes];
  const command = program
    .command('lint')
    .description(t('lint.what'))
    .argument('<PROJECT>', t('argument.project'))
    .option('--annotator <NAME,…>', t('lint.annotator'), (value: string) => value.split(',').filter(Boolean))
    .addOption(kind.argParser((value: string) => parseList(value, lintCodes, t)))
    .option('--ignored', t('lint.ignored'))
    .option('--json', t('option.json'))
    .action((project: string, options: LintOptions) => session.conclude(lint(session, project, options)));
  addExamples(command, t, [['zhupi lint news.zhupi --kind half-pair,blank-edge', t('lint.example')]]);
  return command;
}

function lint(session: Session, project: string, options: LintOptions): Promise<CliOutcome> {
  const { t, out } = session;
  return withProject(session, project, async (service) => {
    const unknown = await unknownAnnotator(service, options.annotator);
    if (!unknown.ok) return unknown;
    const reading = readFindings(service, {
      annotators: options.annotator,
      codes: options.kind,
      ignoredToo: options.ignored,
    });
    const all: FoundInLayer[] = [];
    let step = await reading.next();
    for (; step.done !== true; step = await reading.next()) all.push(step.value);
    if (!step.value.ok) return step.value;
    if (options.json) out.resultJson(all.map(toJson));
    else tellTable(session, all);
    out.note(t('lint.count', { count: all.length, layers: t('lint.layers', { count: step.value.value.layers }) }));
    const grave = all.filter(({ finding }) => severityOf[finding.code] !== 'hint').length;
    return grave === 0 ? done(undefined) : refused('lint-found', { count: grave });
  });
}

/** A name that nobody has would find nothing, and look as if all were well. */
async function unknownAnnotator(
  service: Parameters<Parameters<typeof withProject>[2]>[0],
  names: readonly string[] = [],
): Promise<CliOutcome> {
  const members = await service.members.list();
  if (!members.ok) return members;
  const unknown = names.find((name) => !members.value.some((member) => member.name === name));
  return unknown === undefined ? done(undefined) : refused('member-not-found', { name: unknown });
}

function tellTable({ t, out }: Session, all: readonly FoundInLayer[]): void {
  const [header = '', ...lines] = toTable(
    [
      { title: t('column.article') },
      { title: t('column.annotator') },
      { title: t('column.kind') },
      { title: t('column.place') },
      { title: t('column.text'), flexible: true },
    ],
    all.map(({ article, annotator, finding }) => {
      const { code, start, end } = finding;
      return [article.id, annotator, code, end === 0 ? '' : `${start}–${end}`, wordsOf(finding)];
    }),
    out.width,
  );
  if (lines.length > 0) out.result(out.style('bold', header));
  for (const line of lines) out.result(line);
}

/** The article's own words, and what of them is the matter. */
function wordsOf({ code, params }: FoundInLayer['finding']): string {
  const { surface, label, head, tail, attribute, labels, sign } = params;
  switch (code) {
    case 'relation-argument':
      return `${head} ${label} ${tail} (${params.headLabel} → ${params.tailLabel})`;
    case 'relation-duplicate':
    case 'relation-contradiction':
      return `${head} ${label} ${tail}`;
    case 'attribute-missing':
      return [surface, label, `${attribute}=?`].filter(Boolean).join(' ');
    case 'mixed-labels':
      return `${surface} ${label} (${labels})`;
    case 'half-pair':
      return `${surface} ${label} (${sign})`;
    default:
      return `${surface} ${label}`;
  }
}

function toJson({ article, annotator, finding }: FoundInLayer): unknown {
  const { id, code, start, end, spanIds, relationIds, params, fix } = finding;
  return {
    id,
    article: article.id,
    title: article.title,
    annotator,
    kind: code,
    severity: severityOf[code],
    start,
    end,
    offset_unit: 'utf16',
    text: article.text.slice(start, end),
    spans: spanIds,
    relations: relationIds,
    params,
    fixable: fix !== undefined,
  };
}
