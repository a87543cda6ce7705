import type { Command } from 'commander';
import { done } from '../../../annotations/model/outcome.ts';
import { surfaceOf } from '../../../annotations/model/span.ts';
import type { Candidate, CandidateItem, DisagreementKind } from '../../../annotations/review/disagreement.ts';
import { attributesOfItem } from '../../../annotations/review/proposal.ts';
import { parseList } from '../arguments.ts';
import { toTable } from '../columns.ts';
import { addExamples } from '../help.ts';
import type { CliOutcome } from '../outcome.ts';
import { readUnsettled, type Unsettled } from '../read-disagreements.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

/** Every kind is a key, so that one that is added elsewhere can't be forgotten here. */
const KINDS: Readonly<Record<DisagreementKind, true>> = {
  missing: true,
  boundary: true,
  label: true,
  'boundary+label': true,
  attribute: true,
  'relation-missing': true,
  'relation-label': true,
  'relation-direction': true,
  'relation-argument': true,
  'article-label': true,
};
const KIND_NAMES = Object.keys(KINDS) as readonly DisagreementKind[];

interface DisagreementsOptions {
  readonly kind?: readonly DisagreementKind[];
  readonly json?: true;
}

export function addDisagreements(program: Command, session: Session): Command {
  const { t } = session;
  const kind = program.createOption('--kind <KIND,…>', t('disagreements.kind'));
  kind.argChoices = [...KIND_NAMES];
  const command = program
    .command('disagreements')
    .description(t('disagreements.what'))
    .argument('<PROJECT>', t('argument.project'))
    .addOption(kind.argParser((value: string) => parseList(value, KIND_NAMES, t)))
    .option('--json', t('option.json'))
    .action((project: string, options: DisagreementsOptions) =>
      session.conclude(listDisagreements(session, project, options)),
    );
  addExamples(command, t, [['zhupi disagreements news.zhupi --kind boundary,label', t('disagreements.example')]]);
  return command;
}

function listDisagreements(session: Session, project: string, options: DisagreementsOptions): Promise<CliOutcome> {
  const { t, out } = session;
  return withProject(session, project, async (service) => {
    const unsettled = await readUnsettled(service, options.kind);
    if (!unsettled.ok) return unsettled;
    if (options.json) {
      out.resultJson(unsettled.value.map(toJson));
      return done(undefined);
    }
    const [header = '', ...lines] = toTable(
      [
        { title: t('column.article') },
        { title: t('column.kind') },
        { title: t('column.place') },
        { title: t('column.candidates'), flexible: true },
      ],
      unsettled.value.map((each) => toRow(session, each)),
      out.width,
    );
    if (lines.length > 0) out.result(out.style('bold', header));
    for (const line of lines) out.result(line);
    out.note(t('disagreements.count', { count: lines.length }));
    return done(undefined);
  });
}

function toRow({ t }: Session, { article, disagreement, status }: Unsettled): string[] {
  const { kind, start, end, candidates, without } = disagreement;
  const proposals = candidates.map(({ annotators, item }) => {
    const words = [
      wordsOf(item, article.text),
      ...(kind === 'attribute' ? disputedAttributes(item, candidates) : []),
    ].join(' ');
    return `${annotators.join(', ')}: ${words}`;
  });
  const nothing = without.length === 0 ? [] : [`${without.join(', ')}: –`];
  return [
    article.id,
    status === 'deferred' ? t('disagreements.deferred', { kind }) : kind,
    kind === 'article-label' ? '' : `${start}–${end}`,
    [...proposals, ...nothing].join(' | '),
  ];
}

function wordsOf(item: CandidateItem, text: string): string {
  switch (item.type) {
    case 'span':
      return `${item.span.label} ${surfaceOf(item.span, text)}`;
    case 'relation':
      return `${item.relation.label} ${surfaceOf(item.head, text)} → ${surfaceOf(item.tail, text)}`;
    case 'articleLabel':
      return `${item.name}=${item.value}`;
  }
}

/** `kind=date`: what the proposals give different values; `–` where one gives none. */
function disputedAttributes(item: CandidateItem, candidates: readonly Candidate[]): string[] {
  const all = candidates.map((candidate) => attributesOfItem(candidate.item));
  const names = [...new Set(all.flatMap(Object.keys))].sort();
  const own = attributesOfItem(item);
  return names
    .filter((name) => new Set(all.map((attributes) => attributes[name])).size > 1)
    .map((name) => `${name}=${own[name] ?? '–'}`);
}

function toJson({ article, disagreement, status }: Unsettled): unknown {
  const { id, kind, start, end, candidates, without, waitsFor } = disagreement;
  return {
    id,
    article: article.id,
    title: article.title,
    kind,
    status,
    start,
    end,
    offset_unit: 'utf16',
    text: article.text.slice(start, end),
    candidates,
    without,
    waits_for: waitsFor,
  };
}
