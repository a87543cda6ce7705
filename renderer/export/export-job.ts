import type { ExportReport } from '../../shared/api/exports.ts';
import { createJobRunner } from '../api/run-job.ts';

/** The export under way or just finished; it goes on while the person looks at other screens. */
export const exportJob = createJobRunner<ExportReport>();
