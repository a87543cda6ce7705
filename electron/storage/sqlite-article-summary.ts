import { sql } from 'kysely';
import { GOLD, type LayerStatus } from '../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../annotations/review/settlement.ts';
import type { ArticlesSummary } from '../../shared/api/articles.ts';
import type { CleanUpState } from '../../shared/api/clean-up.ts';
import type { ArticleStore } from '../service/ports/article-store.ts';
import { toCleanUpState } from './sqlite-clean-up.ts';
import type { StoreBase } from './store-base.ts';

export function createSummaryQuery({ kysely }: StoreBase): ArticleStore['summary'] {
  return async (viewer) => {
    const totals = await kysely
      .selectFrom('articles')
      .select((row) => [
        row.fn.countAll<number>().as('total'),
        row.fn.coalesce(row.fn.sum<number>('characters'), row.lit(0)).as('characters'),
        row.fn.coalesce(row.fn.sum<number>('open'), row.lit(0)).as('open'),
      ])
      .executeTakeFirstOrThrow();
    const languages = await kysely
      .selectFrom('articles')
      .select(['language', (row) => row.fn.countAll<number>().as('count')])
      .groupBy('language')
      .orderBy('language')
      .execute();
    const layers = await layersByOwner(viewer);
    const own = layers.filter((layer) => layer.owner === viewer);
    const byStatus = viewer === undefined ? NO_STATUS : toStatuses(own, totals.total);
    return {
      total: totals.total,
      bySettlement: viewer === undefined ? await settlements() : toOwnSettlements(byStatus, totals.total),
      byLanguage: Object.fromEntries(languages.map(({ language, count }) => [language, count])),
      byStatus,
      annotators: await annotators(layers, viewer),
      spans: sum(layers, 'spans'),
      relations: sum(layers, 'relations'),
      characters: totals.characters,
      disagreements: viewer === undefined ? totals.open : 0,
      byCleanUp: await cleanUps(viewer),
      ...(await marked()),
    };
  };

  /** Of an annotator, what follows from their own layers alone. */
  async function cleanUps(viewer: string | undefined): Promise<ArticlesSummary['byCleanUp']> {
    const rows = await kysely
      .selectFrom('articles')
      .select(['accepted', 'frozen', (row) => row.fn.countAll<number>().as('count')])
      .groupBy(['frozen', 'accepted'])
      .execute();
    const counts: Record<CleanUpState, number> = { proposed: 0, accepted: 0, frozen: 0 };
    if (viewer === undefined) {
      for (const { count, ...row } of rows) counts[toCleanUpState(row)] += count;
      return counts;
    }
    const own = await kysely
      .selectFrom('layers')
      .innerJoin('articles', 'articles.id', 'layers.article_id')
      .select(['accepted', (row) => row.fn.countAll<number>().as('count')])
      .where('owner', '=', viewer)
      .groupBy('accepted')
      .execute();
    for (const { accepted, count } of rows) counts[toCleanUpState({ accepted, frozen: 0 })] += count;
    for (const { accepted, count } of own) {
      counts[toCleanUpState({ accepted, frozen: 0 })] -= count;
      counts.frozen += count;
    }
    return counts;
  }

  /** The conditions are literally those of the partial indexes, which hold the answers. */
  async function marked(): Promise<Pick<ArticlesSummary, 'warned' | 'grouped'>> {
    const { rows } = await sql<Pick<ArticlesSummary, 'warned' | 'grouped'>>`
      SELECT (SELECT count(*) FROM articles WHERE warnings > 0) AS warned,
        (SELECT count(*) FROM articles WHERE near_group != '') AS grouped
    `.execute(kysely);
    return rows[0] ?? { warned: 0, grouped: 0 };
  }

  async function settlements(): Promise<ArticlesSummary['bySettlement']> {
    const rows = await kysely
      .selectFrom('articles')
      .select(['settlement', (row) => row.fn.countAll<number>().as('count')])
      .groupBy('settlement')
      .execute();
    const counts: Record<SettlementStatus, number> = { none: 0, single: 0, unresolved: 0, gold: 0 };
    for (const { settlement, count } of rows) counts[settlement] = count;
    return counts;
  }

  function layersByOwner(viewer: string | undefined): Promise<readonly LayerGroup[]> {
    return kysely
      .selectFrom('layers')
      .select((row) => [
        'owner' as const,
        'status' as const,
        row.fn.countAll<number>().as('count'),
        row.fn.sum<number>('spans').as('spans'),
        row.fn.sum<number>('relations').as('relations'),
      ])
      .where('owner', '!=', GOLD)
      .$if(viewer !== undefined, (own) => own.where('owner', '=', viewer ?? ''))
      .groupBy(['owner', 'status'])
      .execute();
  }

  async function annotators(
    layers: readonly LayerGroup[],
    viewer: string | undefined,
  ): Promise<ArticlesSummary['annotators']> {
    const members = await kysely
      .selectFrom('members')
      .select('name')
      .where('role', '=', 'annotator')
      .$if(viewer !== undefined, (own) => own.where('name', '=', viewer ?? ''))
      .orderBy('position')
      .execute();
    return members.map(({ name }) => {
      const own = layers.filter(({ owner }) => owner === name);
      return {
        name,
        done: countOf(own, 'done'),
        started: countOf(own, 'in-progress'),
      };
    });
  }
}

interface LayerGroup {
  readonly owner: string;
  readonly status: LayerStatus;
  readonly count: number;
  readonly spans: number;
  readonly relations: number;
}

const NO_STATUS: ArticlesSummary['byStatus'] = { new: 0, 'in-progress': 0, done: 0, skipped: 0 };

/** Articles on which the viewer has no layer yet are new to them. */
function toStatuses(own: readonly LayerGroup[], total: number): ArticlesSummary['byStatus'] {
  const begun = {
    'in-progress': countOf(own, 'in-progress'),
    done: countOf(own, 'done'),
    skipped: countOf(own, 'skipped'),
  };
  return { new: total - begun['in-progress'] - begun.done - begun.skipped, ...begun };
}

/** Blindness: to an annotator an article they have finished is finished by one. */
function toOwnSettlements(byStatus: ArticlesSummary['byStatus'], total: number): ArticlesSummary['bySettlement'] {
  return { none: total - byStatus.done, single: byStatus.done, unresolved: 0, gold: 0 };
}

function countOf(layers: readonly LayerGroup[], status: LayerStatus): number {
  return layers.find((layer) => layer.status === status)?.count ?? 0;
}

function sum(layers: readonly LayerGroup[], field: 'spans' | 'relations'): number {
  return layers.reduce((total, layer) => total + layer[field], 0);
}
