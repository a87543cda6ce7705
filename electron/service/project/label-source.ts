import type { LabelSet } from '../../../annotations/model/label-set.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { LabelSource } from '../../../shared/api/project.ts';
import type { Result } from '../../../shared/problem.ts';
import { readLabels } from '../labels/read-labels.ts';
import type { Files } from '../ports/files.ts';
import { templates } from './templates.ts';

/** The label set that a new project begins with. */
export async function readLabelSource(files: Files, source: LabelSource): Promise<Result<LabelSet>> {
  if (source.kind === 'template') {
    const template = templates.get(source.name);
    return template === undefined ? refused('template-not-found', { name: source.name }) : done(template);
  }
  const read = await readLabels(files, source.file);
  return read.ok ? done(read.value.labelSet) : read;
}
