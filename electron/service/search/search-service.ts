import { done } from '../../../annotations/model/outcome.ts';
import type { SearchService } from '../../../shared/api/search.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { changeHits } from './change-hits.ts';
import { find } from './find.ts';
import { revertSteps } from './revert-steps.ts';

export function createSearchService(ports: Pick<Ports, 'clock' | 'ids'>, session: Session): SearchService {
  return {
    find: (input) => session.use(async (project) => done(await find(project, input))),
    change: (input, signal) => changeHits(ports, session, input, signal),
    revert: (input, signal) => revertSteps(ports, session, input, signal),
  };
}
