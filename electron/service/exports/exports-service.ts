import { refused } from '../../../annotations/model/outcome.ts';
import type { ExportsService } from '../../../shared/api/exports.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';

export function createExportsService(_ports: Ports, _session: Session): ExportsService {
  return {
    preview: async () => refused('export-nothing'),
    async *run() {
      yield { type: 'finished', result: refused('export-nothing') };
    },
  };
}
