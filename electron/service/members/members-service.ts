import { GOLD } from '../../../annotations/model/layer.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { type Member, type MembersService, memberSchema } from '../../../shared/api/members.ts';
import type { Result } from '../../../shared/problem.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';

export function createMembersService({ clock }: Pick<Ports, 'clock'>, session: Session): MembersService {
  return {
    list: () => session.use(async ({ store }) => done(await store.members.list())),

    add: (input) =>
      session.change(async ({ store }) => {
        // Two ways to write the same characters would be two people who look alike.
        const parsed = memberSchema.safeParse({ ...input, name: input.name.normalize('NFC') });
        if (!parsed.success || parsed.data.name.toLowerCase() === GOLD) {
          return refused('member-bad-name', { name: input.name });
        }
        const { name, role } = parsed.data;
        const members = await store.members.list();
        if (members.some((member) => member.name === name)) return refused('member-exists', { name });
        await store.members.add({ name, role }, clock.now());
        return done(await store.members.list());
      }),
  };
}

/** Whether somebody of this name works in the project. */
export async function checkMember(project: OpenProject, name: string): Promise<Result<void>> {
  const member = await findMember(project, name);
  return member === undefined ? refused('member-not-found', { name }) : done(undefined);
}

/** Whether this name has layers: a reviewer's would count as one more annotator's in every settlement. */
export async function checkAnnotator(project: OpenProject, name: string): Promise<Result<void>> {
  const member = await findMember(project, name);
  if (member === undefined) return refused('member-not-found', { name });
  return member.role === 'annotator' ? done(undefined) : refused('member-not-annotator', { name });
}

async function findMember({ store }: OpenProject, name: string): Promise<Member | undefined> {
  const members = await store.members.list();
  return members.find((member) => member.name === name);
}
