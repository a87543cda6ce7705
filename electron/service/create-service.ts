import type { Service } from '../../shared/api/service.ts';
import { createAppService } from './app/app-service.ts';
import { createMemory } from './app/memory.ts';
import { createArticlesService } from './articles/articles-service.ts';
import { createCleanUpService } from './clean-up/clean-up-service.ts';
import { createExportsService } from './exports/exports-service.ts';
import { createLabelsService } from './labels/labels-service.ts';
import { createLayersService } from './layers/layers-service.ts';
import { createLintsService } from './lints/lints-service.ts';
import { createMembersService } from './members/members-service.ts';
import type { Ports } from './ports/ports.ts';
import { createProjectService } from './project/project-service.ts';
import { createReviewService } from './review/review-service.ts';
import { createSearchService } from './search/search-service.ts';
import { createSession } from './session.ts';
import { createDictionariesService } from './suggestions/dictionaries-service.ts';
import { createSuggestionsService } from './suggestions/suggestions-service.ts';
import { createLexicons } from './words/lexicons.ts';
import { createSegmentation } from './words/segmentation.ts';
import { createWordsService } from './words/words-service.ts';

export interface RunningService extends Service {
  /** Closes the open project, ends the workers. Waits for what is being written; what runs on is cancelled. */
  close(): Promise<void>;
}

/**
 * The whole service behind the API, on the given ports. A shell makes one and hands it to every call as `ctx.service`:
 *
 *     const clock = createClock();                                   // storage/clock.ts
 *     const log: Log = { warn: (message, cause) => … };              // the shell's own
 *     const service = createService({
 *       host: { info, documentsFolder, samplePath },                 // the shell's own: AppInfo and two paths
 *       clock,
 *       log,
 *       ids: createIds(),                                            // service/ids.ts
 *       files: createFiles(),                                        // storage/files.ts
 *       settingsFile: createSettingsFile(folder, log),               // storage/settings-file.ts; folder of the app's data
 *       stores: createSqliteStores({ clock, log }),                  // storage/sqlite-stores.ts
 *       intake: createIntake({ log }),                               // intake/create-intake.ts; starts at first use
 *       segmenter: createSegmenter({ log }),                         // workers/create-segmenter.ts; starts at first use
 *       suggester: createSuggester({ log }),                         // workers/create-suggester.ts; starts at first use
 *     });
 *     …
 *     await service.close();
 */
export function createService(ports: Ports): RunningService {
  const session = createSession(ports);
  const memory = createMemory(ports);
  const lexicons = createLexicons(ports);
  const segmentation = createSegmentation(ports, lexicons);
  return {
    app: createAppService(ports, memory),
    project: createProjectService(ports, session, memory),
    members: createMembersService(ports, session),
    labels: createLabelsService(ports, session),
    articles: createArticlesService(ports, session),
    cleanUp: createCleanUpService(ports, session),
    layers: createLayersService(ports, session, lexicons),
    words: createWordsService(segmentation, session),
    suggestions: createSuggestionsService(ports, session, segmentation),
    dictionaries: createDictionariesService(ports, session),
    review: createReviewService(ports, session),
    search: createSearchService(ports, session),
    lints: createLintsService(ports, session),
    exports: createExportsService(ports, session),
    async close() {
      await session.end();
      await ports.intake.close();
      await ports.segmenter.close();
      await ports.suggester.close();
    },
  };
}
