import type { Member } from '../../../shared/api/members.ts';

export interface MemberStore {
  /** In the order they were added. */
  list(): Promise<readonly Member[]>;
  /** The name must be free. */
  add(member: Member, at: string): Promise<void>;
}
