import type { LabelSet } from '../../../annotations/model/label-set.ts';
import type { Result } from '../../../shared/problem.ts';
import type { ProjectStore } from './project-store.ts';

export interface StoredProject {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export interface NewProject extends StoredProject {
  readonly labelSet: LabelSet;
}

/** Where projects are kept. */
export interface ProjectStores {
  /** Makes a project where nothing is yet, complete or not at all. It has to be opened to be used. */
  create(path: string, project: NewProject): Promise<Result<void>>;
  /**
   * Opens a project for this process alone. What was being written when a process died is recovered; what was answered is
   * there. A file that isn't a project, is damaged, newer or in use is refused and left as it is.
   */
  open(path: string): Promise<Result<ProjectStore>>;
}
