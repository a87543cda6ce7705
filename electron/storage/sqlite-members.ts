import type { MemberStore } from '../service/ports/member-store.ts';
import type { StoreBase } from './store-base.ts';

export function createMemberStore({ kysely }: StoreBase): MemberStore {
  return {
    list: () => kysely.selectFrom('members').select(['name', 'role']).orderBy('position').execute(),

    async add(member, at) {
      await kysely.insertInto('members').values({ name: member.name, role: member.role, added_at: at }).execute();
    },
  };
}
