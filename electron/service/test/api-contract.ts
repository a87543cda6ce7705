import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiTransport, allProcedures, createApiClient, type RecordingClient } from './api-client.ts';
import { describeApp } from './contract-app.ts';
import { describeArticles } from './contract-articles.ts';
import { describeCleanUp } from './contract-clean-up.ts';
import { describeExports } from './contract-exports.ts';
import { describeImport } from './contract-import.ts';
import { describeLabelEdits } from './contract-label-edits.ts';
import { describeLabels } from './contract-labels.ts';
import { describeLayers } from './contract-layers.ts';
import { describeLints } from './contract-lints.ts';
import { describeProjects } from './contract-projects.ts';
import { describeReview } from './contract-review.ts';
import { describeSearch } from './contract-search.ts';
import { describeSuggestions } from './contract-suggestions.ts';

/** A service behind a shell, on the machine and in the file system of the test. */
export interface ApiUnderTest {
  readonly transport: ApiTransport;
  /** An empty folder of the test's own; also the service's documents folder (`host.documentsFolder`). */
  readonly folder: string;
  /** `host.samplePath`: where the installed sample is to be; the suite makes one there. */
  readonly samplePath: string;
  close(): Promise<void>;
}

/** What each part of the contract works with. Read inside of tests only. */
export interface Contract {
  readonly api: RecordingClient['client'];
  readonly folder: string;
  readonly samplePath: string;
}

/**
 * The contract of the API: what every call promises, with and without failure, whichever shell carries it. Run it by
 * `describeApi('over HTTP', start)` in a test file of the shell.
 */
export function describeApi(carrier: string, start: () => Promise<ApiUnderTest>): void {
  describe(`the API ${carrier}`, () => {
    let running: (ApiUnderTest & RecordingClient) | undefined;
    const started = () => {
      if (running === undefined) throw new Error('the service has not been started');
      return running;
    };
    const contract: Contract = {
      get api() {
        return started().client;
      },
      get folder() {
        return started().folder;
      },
      get samplePath() {
        return started().samplePath;
      },
    };

    beforeAll(async () => {
      const api = await start();
      running = { ...api, ...createApiClient(api.transport) };
    });
    afterAll(() => running?.close());

    describeApp(contract);
    describeProjects(contract);
    describeLabels(contract);
    describeLabelEdits(contract);
    describeImport(contract);
    describeArticles(contract);
    describeCleanUp(contract);
    describeLayers(contract);
    describeReview(contract);
    describeSearch(contract);
    describeLints(contract);
    describeSuggestions(contract);
    describeExports(contract);

    it('was called by every name it has', () => {
      expect([...started().called].sort()).toEqual([...allProcedures()].sort());
    });
  });
}
