import type { ImportReport } from '../../shared/api/import.ts';
import { type Column, toTable } from './columns.ts';
import { sumOf, toCountList } from './rule-names.ts';
import type { Session } from './session.ts';

const INDENT = '    ';
const COLUMNS: readonly Column[] = [{ title: '' }, { title: '', align: 'right' }, { title: '', flexible: true }];
const REMOVED_COLUMNS: readonly Column[] = [{ title: '' }, { title: '', flexible: true }];

/** Tells a person what was imported: an article a line, under it what a dry run would leave out, and the sums of it all. */
export function tellImport({ t, out }: Session, { counts, imported, dryRun }: ImportReport): void {
  const rows = imported.map(({ articleId, characters, title }) => [articleId, String(characters), title]);
  const removed = removedLines(imported, out.width);
  for (const [i, line] of toTable(COLUMNS, rows, out.width).slice(1).entries()) {
    out.result(line);
    for (const below of removed[i] ?? []) out.result(below);
  }
  out.result(t(dryRun ? 'import.would' : 'import.done', { count: counts.imported }));
  const removals = toCountList(sumOf(imported.map((article) => article.removals)));
  if (removals !== '') out.result(t(dryRun ? 'import.would-leave-out' : 'import.left-out', { removals }));
  for (const { articleId, title, versionOf } of imported) {
    if (versionOf !== undefined) {
      out.result(
        t('import.version', { id: articleId, title, other: versionOf.articleId, otherTitle: versionOf.title }),
      );
    }
  }
  const warned = imported.filter(({ warnings }) => warnings > 0);
  const places = warned.reduce((sum, { warnings }) => sum + warnings, 0);
  if (places > 0) {
    const articles = warned.map(({ articleId, warnings }) => `${articleId} (${warnings})`).join(', ');
    out.result(t('import.warnings', { count: places, articles }));
  }
  if (counts.skipped > 0) out.result(t('import.skipped', { count: counts.skipped }));
  if (counts.failed > 0) out.result(t('import.failed', { count: counts.failed }));
}

/** By article, rule and text of each removal; the rules of all articles in one column. */
function removedLines(imported: ImportReport['imported'], width: number | undefined): readonly (readonly string[])[] {
  const rows = imported.flatMap(({ removed = [] }) => removed.map(({ rule, text }) => [rule, text]));
  const room = width === undefined ? undefined : width - INDENT.length;
  const lines = toTable(REMOVED_COLUMNS, rows, room).slice(1);
  let taken = 0;
  return imported.map(({ removed = [] }) => {
    const own = lines.slice(taken, taken + removed.length);
    taken += removed.length;
    return own.map((line) => INDENT + line);
  });
}
