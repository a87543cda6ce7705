import type { ProjectInfo } from '../../shared/api/project.ts';
import type { Service } from '../../shared/api/service.ts';
import type { CliOutcome } from './outcome.ts';
import type { Session } from './session.ts';

/** Runs a command on a service that is closed again whatever happens. What the service needs is loaded only here. */
export async function withService(
  session: Session,
  use: (service: Service) => Promise<CliOutcome>,
): Promise<CliOutcome> {
  const { openService } = await import('./open-service.ts');
  const service = openService({ root: session.root, log: session.log, remember: false });
  try {
    return await use(service);
  } finally {
    await service.close();
  }
}

/** Runs a command on one open project. */
export function withProject(
  session: Session,
  path: string,
  use: (service: Service, project: ProjectInfo) => Promise<CliOutcome>,
): Promise<CliOutcome> {
  return withService(session, async (service) => {
    const opened = await service.project.open({ path });
    return opened.ok ? use(service, opened.value) : opened;
  });
}
