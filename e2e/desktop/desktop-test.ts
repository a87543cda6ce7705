import { test as base } from '@playwright/test';
import type { ApiAnswer, ApiCall, DesktopBridge } from '../../shared/bridge.ts';
import { createPerson, type DesktopApp, type LaunchDesktop, type Person } from './desktop-app.ts';

declare global {
  interface Window {
    readonly zhupi: DesktopBridge;
    /** Notes of tests, in the page. */
    heard?: unknown[];
  }
}

/** Tests that start the app themselves, as a person with an empty home. */
export function desktopTest(launch: LaunchDesktop) {
  return base.extend<{ person: Person }>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    person: async ({}, use) => {
      const person = await createPerson(launch);
      await use(person);
      await person.leave();
    },
  });
}
export type DesktopTest = ReturnType<typeof desktopTest>;

/** A call as the page makes it. Throws where the shell answers with a fault. */
export async function callApi(app: DesktopApp, call: ApiCall): Promise<unknown> {
  const page = await app.firstWindow();
  const answer: ApiAnswer = await page.evaluate((message) => window.zhupi.call(message), call);
  if (!answer.ok) throw new Error(`${call.path}: ${answer.error.code}`);
  return answer.data;
}

/** A new, empty project, opened. */
export async function createProject(app: DesktopApp, path: string, name: string): Promise<void> {
  const labels = { kind: 'template', name: 'news-zh' };
  const result = await callApi(app, { type: 'mutation', path: 'project.create', input: { path, name, labels } });
  if (!(result as { ok: boolean }).ok) throw new Error(JSON.stringify(result));
}

/** The path of the project that is open. */
export async function currentPath(app: DesktopApp): Promise<string | undefined> {
  const project = await callApi(app, { type: 'query', path: 'project.current' });
  return (project as { path: string } | null)?.path;
}

/**
 * From now on what main asks the system to show or open is noted instead, for `notes`.
 *
 * @param answer the button of every message box, counted from 0
 */
export function noteSystemCalls(app: DesktopApp, answer = 0): Promise<void> {
  return app.evaluate(({ dialog, shell }, response) => {
    const notes: unknown[] = [];
    (globalThis as { notes?: unknown[] }).notes = notes;
    dialog.showMessageBox = async (...args: unknown[]) => {
      notes.push(args.at(-1));
      return { response, checkboxChecked: false };
    };
    shell.openExternal = async (url: string) => {
      notes.push(url);
    };
  }, answer);
}

export function notes(app: DesktopApp): Promise<unknown[]> {
  return app.evaluate(() => (globalThis as { notes?: unknown[] }).notes ?? []);
}
