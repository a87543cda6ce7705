import type { AppService } from './app.ts';
import type { ArticlesService } from './articles.ts';
import type { CleanUpService } from './clean-up.ts';
import type { DictionariesService } from './dictionaries.ts';
import type { ExportsService } from './exports.ts';
import type { LabelsService } from './labels.ts';
import type { LayersService } from './layers.ts';
import type { LintsService } from './lints.ts';
import type { MembersService } from './members.ts';
import type { ProjectService } from './project.ts';
import type { ReviewService } from './review.ts';
import type { SearchService } from './search.ts';
import type { SuggestionsService } from './suggestions.ts';
import type { WordsService } from './words.ts';

/**
 * What the router calls: one interface a feature, made in electron/service and wired by each shell. The service holds
 * one open project at a time; calls that need one answer `project-not-open` without it.
 */
export interface Service {
  readonly app: AppService;
  readonly project: ProjectService;
  readonly members: MembersService;
  readonly labels: LabelsService;
  readonly articles: ArticlesService;
  readonly cleanUp: CleanUpService;
  readonly layers: LayersService;
  readonly words: WordsService;
  readonly suggestions: SuggestionsService;
  readonly dictionaries: DictionariesService;
  readonly review: ReviewService;
  readonly search: SearchService;
  readonly lints: LintsService;
  readonly exports: ExportsService;
}
