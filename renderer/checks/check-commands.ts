import type { TFunction } from 'i18next';
import type { Finding } from '../../annotations/lint/finding.ts';
import { work } from '../article/work.ts';
import { showTab } from '../panel/panel-state.ts';
import type { Command } from '../ui/commands.ts';
import { fixFindings, showFinding } from './check-actions.ts';
import { checks } from './checks.ts';

/** Going through the findings without the mouse. */
export function checkCommands(t: TFunction<'checks'>): readonly Command[] {
  const section = t('command.section');
  return [
    { id: 'checks', title: t('command.show'), section, run: () => showTab('checks') },
    { id: 'check-next', title: t('command.next'), section, keys: ['F8'], when: hasFindings, run: next },
    { id: 'check-fix', title: t('command.fixHere'), section, keys: ['Shift+F8'], when: canFix, run: fixHere },
  ];
}

function open(): readonly Finding[] {
  const { findings, ignored } = checks.getState();
  return findings.filter(({ id }) => !ignored.has(id));
}

function isCurrent({ id }: Finding): boolean {
  return id === checks.getState().currentId;
}

function hasFindings(): boolean {
  return open().length > 0;
}

function next(): void {
  const findings = open();
  const at = findings.findIndex(isCurrent);
  const finding = findings[(at + 1) % findings.length];
  if (finding === undefined) return;
  checks.goTo(finding.id);
  showTab('checks');
  showFinding(work, finding);
}

function here(): Finding | undefined {
  return open().find(isCurrent);
}

function canFix(): boolean {
  return here()?.fix !== undefined;
}

function fixHere(): void {
  const finding = here();
  if (finding !== undefined) fixFindings(work, [finding]);
}
