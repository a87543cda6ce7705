import { z } from 'zod';
import type { Result } from '../problem.ts';
import { procedure, router } from './trpc.ts';

export const memberRoleSchema = z.enum(['annotator', 'reviewer']);
export type MemberRole = z.infer<typeof memberRoleSchema>;

export const memberSchema = z
  .strictObject({
    /** The name under which work is stored and exported; unique in the project; `gold` is taken. */
    name: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .regex(/^[^:/\\\p{Cc}\p{Cs}]+$/u),
    role: memberRoleSchema,
  })
  .readonly();
export type Member = z.infer<typeof memberSchema>;

export interface MembersService {
  list(): Promise<Result<readonly Member[]>>;
  add(member: { readonly name: string; readonly role: MemberRole }): Promise<Result<readonly Member[]>>;
}

export const membersRouter = router({
  list: procedure.query(({ ctx }) => ctx.service.members.list()),
  // The name is checked by the service, so that a bad one is answered with a sentence and not with a fault.
  add: procedure
    .input(z.strictObject({ name: z.string(), role: memberRoleSchema }))
    .mutation(({ ctx, input }) => ctx.service.members.add(input)),
});
