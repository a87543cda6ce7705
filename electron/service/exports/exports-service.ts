import { goldFormat } from '../../../annotations/formats/gold/gold-format.ts';
import { done } from '../../../annotations/model/outcome.ts';
import { compareCodePoints } from '../../../annotations/text/code-points.ts';
import type { ExportPreview, ExportStatus, ExportsService } from '../../../shared/api/exports.ts';
import type { Result } from '../../../shared/problem.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { sha256Hex } from '../sha256.ts';
import { chooseArticles } from './choose-articles.ts';
import { exportArticles } from './export-articles.ts';
import { gatherPeople, gatherWork } from './gather-work.ts';

export function createExportsService({ files }: Pick<Ports, 'files'>, session: Session): ExportsService {
  return {
    preview: (input) => session.use((project) => preview(project, input)),
    run: (input, signal) => exportArticles(files, session, input, signal),
  };
}

async function preview(
  project: OpenProject,
  { statuses, anonymous }: { readonly statuses: readonly ExportStatus[]; readonly anonymous: boolean },
): Promise<Result<ExportPreview>> {
  const { articleIds, leftOut, byStatus } = await chooseArticles(project.store, statuses);
  const [first] = [...articleIds].sort(compareCodePoints);
  if (first === undefined) return done({ byStatus, leftOut });
  const works = [await gatherWork(project, first)];
  const input = { ...(await gatherPeople(project)), labelSet: await project.labelSet(), works };
  const encoded = goldFormat.encode(input, { statuses: ['gold', ...statuses], anonymous, sha256: sha256Hex });
  const firstLine = encoded.ok ? encoded.value.files[0]?.text.trimEnd() : undefined;
  return done({ byStatus, leftOut, ...(firstLine !== undefined && { firstLine }) });
}
