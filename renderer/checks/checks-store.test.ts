import { beforeEach, describe, expect, test } from 'vitest';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { LintsService } from '../../shared/api/lints.ts';
import { applyLabel, focusNeighbour, nudge } from '../article/span-actions.ts';
import { type Bench, createBench } from '../article/test/workplace-double.ts';
import { fixFindings, showFinding } from './check-actions.ts';
import { type Checks, createChecks } from './checks-store.ts';

const TEXT = '张小满的猫，张小满来了。张小满说。';

let bench: Bench;
let checks: Checks;
let stop: () => void;
/** What somebody waits for; let go of one by one. */
let resting: (() => void)[];
let remembered: string[];
let refuses: boolean;

const lints: LintsService = {
  ignored: async () => done(remembered),
  ignore: async ({ findings, ignored }) => {
    if (refuses) return refused('connection-lost');
    remembered = ignored ? [...remembered, ...findings] : remembered.filter((id) => !findings.includes(id));
    return done(remembered);
  },
  projectLabels: async () => done([]),
};

/** Until nothing is under way any more. */
async function settle(): Promise<void> {
  for (let i = 0; i < 40; i += 1) await Promise.resolve();
}

/** The person rests: whoever waited for that goes on. */
async function rest(): Promise<void> {
  await settle();
  for (const go of resting.splice(0)) go();
  await settle();
}

const codes = (): string =>
  checks
    .getState()
    .findings.map(({ code, start }) => `${code}@${start}`)
    .join(' ');

beforeEach(async () => {
  bench = await createBench(TEXT);
  resting = [];
  remembered = [];
  refuses = false;
  checks = createChecks({
    layer: bench.work.layer,
    lints,
    rest: () => new Promise((resolve) => resting.push(resolve)),
    idle: () => Promise.resolve(),
  });
  stop = checks.follow();
  await rest();
});

test('a layer is looked at when the person rests, not at each change', async () => {
  expect(checks.getState()).toMatchObject({ findings: [], isFresh: true });
  bench.select('张小满的');
  applyLabel(bench.work, 'PER');
  await settle();
  expect(checks.getState()).toMatchObject({ findings: [], isFresh: false });
  nudge(bench.work, 'end', 1);
  nudge(bench.work, 'end', -1);
  await rest();
  expect(codes()).toBe('stray-particle@0');
  expect(checks.getState().isFresh).toBe(true);
});

test('what is put right is found no more, and one step brings it back', async () => {
  bench.select('张小满的');
  applyLabel(bench.work, 'PER');
  await rest();
  expect(fixFindings(bench.work, checks.getState().findings)).toBe(1);
  expect(bench.spans()).toBe('张小满|PER');
  await rest();
  expect(codes()).toBe('unannotated-surface@6 unannotated-surface@12');
  expect(fixFindings(bench.work, checks.getState().findings)).toBe(2);
  expect(bench.spans()).toBe('张小满|PER 张小满|PER 张小满|PER');
  bench.work.layer.undo();
  bench.work.layer.undo();
  expect(bench.spans()).toBe('张小满的|PER');
});

describe('a finding', () => {
  test('leads to its span, or to its place', async () => {
    bench.select('张小满');
    applyLabel(bench.work, 'PER');
    await rest();
    const [first] = checks.getState().findings;
    if (first === undefined) throw new Error('nothing is found');
    showFinding(bench.work, first);
    expect(bench.work.pane?.selection()).toEqual([6, 9]);
    expect(bench.revealed.at(-1)).toBe(6);
    focusNeighbour(bench.work, 1);
    expect(bench.focused()).toBe('张小满');
  });

  test('that is ignored is remembered, until it is wanted again', async () => {
    await checks.ignore(['a', 'b'], true);
    await checks.ignore(['a'], false);
    expect([...checks.getState().ignored]).toEqual(['b']);
    expect(remembered).toEqual(['b']);
    stop();
    expect(checks.getState().layerId).toBeNull();
    checks.follow();
    await rest();
    expect([...checks.getState().ignored]).toEqual(['b']);
  });

  test('that could not be remembered is there again', async () => {
    refuses = true;
    await checks.ignore(['a'], true);
    expect(checks.getState().ignored.size).toBe(0);
  });
});
