import type { Attribute } from '../../../annotations/model/attribute.ts';
import { type LabelSet, parseLabelSet } from '../../../annotations/model/label-set.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { sameJson } from '../../../annotations/model/same.ts';
import type { LabelsService, LabelUse } from '../../../shared/api/labels.ts';
import type { Result } from '../../../shared/problem.ts';
import { readChosenJson } from '../chosen-file.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { AttributeUse } from '../ports/label-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { SettlementWrite } from '../ports/review-store.ts';
import { keepSettled, type SettledArticle, settleArticle, toSettlementWrite } from '../review/settle-article.ts';
import type { Session } from '../session.ts';
import { applyEdits, previewEdits } from './edit-labels.ts';
import { readLabels } from './read-labels.ts';
import { readLastEdit, undoLastEdit } from './undo-edit.ts';
import { withProgress } from './with-progress.ts';

export function createLabelsService(ports: Pick<Ports, 'clock' | 'files' | 'ids'>, session: Session): LabelsService {
  return {
    current: () =>
      session.use(async (project) =>
        done({ labelSet: await project.labelSet(), use: await project.store.labels.use() }),
      ),

    replace: ({ file, author }) =>
      session.change(async (project) => {
        const json = await readChosenJson(ports.files, file);
        if (!json.ok) return json;
        const parsed = parseLabelSet(json.value);
        if (!parsed.ok) return parsed;
        const { labels } = project.store;
        const kept = checkKept(parsed.value, await labels.use(), await labels.attributeUse());
        if (!kept.ok) return kept;
        const { version } = await project.labelSet();
        const labelSet: LabelSet = { ...parsed.value, version: version + 1 };
        return putInForce(ports, project, labelSet, author);
      }),

    read: ({ file }) => readLabels(ports.files, file),

    // Nothing else is written while it is reckoned, so that what is shown is of one moment.
    preview: (input, signal) =>
      withProgress((report) => session.change((project) => previewEdits(ports, project, input, report)), signal),

    edit: (input, signal) =>
      withProgress((report) => session.change((project) => applyEdits(ports, project, input, report)), signal),

    lastEdit: () => session.use(readLastEdit),

    undoEdit: (input, signal) =>
      withProgress((report) => session.change((project) => undoLastEdit(ports, project, input, report)), signal),
  };
}

/**
 * A label set also says what may become gold, so all that was settled is settled anew; what comes out otherwise is stored
 * with the label set.
 */
async function putInForce(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  labelSet: LabelSet,
  author: string,
): Promise<Result<LabelSet>> {
  const by = { author, at: ports.clock.now() };
  const changed: { readonly settled: SettledArticle; readonly write: SettlementWrite }[] = [];
  const breathe = createBreather();
  for (const articleId of await project.store.review.settledIds()) {
    const settled = await settleArticle(project, articleId, { labelSet });
    const write = toSettlementWrite(ports, settled, by);
    if (write.gold !== undefined || !sameJson(write.summary, settled.summary)) changed.push({ settled, write });
    await breathe();
  }
  const writes = changed.map(({ write }) => write);
  if ((await project.store.labels.add(labelSet, by, writes)) === 'stale') return refused('layer-stale-revision');
  project.forgetLabelSet();
  for (const { settled, write } of changed) keepSettled(project, settled, write);
  return done(labelSet);
}

/** Whether the label set still has every label and attribute that annotations bear. */
function checkKept(set: LabelSet, use: LabelUse, attributeUse: readonly AttributeUse[]): Result<void> {
  const labels = (['entities', 'relations', 'articleLabels'] as const).flatMap((group) => {
    const known = new Set(set[group].map(({ name }) => name));
    return Object.entries(use[group]).filter(([label]) => !known.has(label));
  });
  const attributes = attributeUse.flatMap(({ of, label, attribute, count }): [string, number][] => {
    const known: readonly Attribute[] = set[of].find(({ name }) => name === label)?.attributes ?? [];
    return known.some(({ name }) => name === attribute) ? [] : [[`${label}.${attribute}`, count]];
  });
  const [missing] = [...labels, ...attributes];
  if (missing === undefined) return done(undefined);
  const [label, number] = missing;
  return refused('label-set-in-use', { label, number });
}
