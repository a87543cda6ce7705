import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../annotations/lint/finding.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { useLook } from '../panel/look.ts';
import { useLayer } from '../state/layer.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { fixFindings, showFinding } from './check-actions.ts';
import { checks, useChecks } from './checks.ts';
import './checks.css';
import { type FindingGroup, groupFindings } from './finding-groups.ts';
import { type SayFinding, useFindingWords } from './finding-words.ts';

/** A group shows so many; the rest comes on request. */
const SHOWN = 30;

/** What may be wrong in the layer, by kind: go there, put it right, or leave it as it is for good. */
export function ChecksTab() {
  const t = useT('checks');
  const findings = useChecks((state) => state.findings);
  const ignored = useChecks((state) => state.ignored);
  const isFresh = useChecks((state) => state.isFresh);
  const language = useLayer(({ layer }) => layer?.article.language);
  const [showsIgnored, setShowsIgnored] = useState(false);
  const say = useFindingWords();
  const look = useLook();
  const groups = useMemo(
    () => groupFindings(findings, ignored, showsIgnored ? 'ignored' : 'open'),
    [findings, ignored, showsIgnored],
  );
  const ignoredCount = findings.filter(({ id }) => ignored.has(id)).length;
  useEffect(() => {
    if (ignoredCount === 0) setShowsIgnored(false);
  }, [ignoredCount]);
  if (look === null) return null;
  return (
    <>
      {groups.length === 0 ? (
        <section className="checks-none">
          <p role="status">{isFresh ? t('none') : t('looking')}</p>
        </section>
      ) : null}
      {groups.map((group) => (
        <Group key={group.code} group={group} say={say} language={language} isIgnored={showsIgnored} />
      ))}
      {ignoredCount === 0 ? null : (
        <div className="checks-foot">
          <Button look="link" aria-pressed={showsIgnored} onClick={() => setShowsIgnored(!showsIgnored)}>
            {showsIgnored ? t('showOpen') : t('showIgnored', { count: ignoredCount })}
          </Button>
        </div>
      )}
    </>
  );
}

function Group({
  group,
  say,
  language,
  isIgnored,
}: {
  readonly group: FindingGroup;
  readonly say: SayFinding;
  readonly language: string | undefined;
  readonly isIgnored: boolean;
}) {
  const t = useT('checks');
  const { code, severity, findings, fixable } = group;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? findings : findings.slice(0, SHOWN);
  return (
    <section className="checks-group" aria-label={t(`title.${code}`)}>
      <h2 className="checks-title">
        <span className="checks-severity" data-severity={severity} role="img" aria-label={t(`severity.${severity}`)} />
        {t(`title.${code}`)} <span className="checks-count">{findings.length}</span>
        {fixable > 1 && !isIgnored ? (
          <Button look="link" className="checks-all" onClick={() => fixFindings(work, findings)}>
            {t('fixAll', { count: fixable })}
          </Button>
        ) : null}
      </h2>
      <ul>
        {shown.map((finding) => (
          <Line key={finding.id} finding={finding} say={say} language={language} isIgnored={isIgnored} />
        ))}
      </ul>
      {findings.length > shown.length ? (
        <Button look="link" onClick={() => setShowsAll(true)}>
          {t('more', { count: findings.length - shown.length })}
        </Button>
      ) : null}
    </section>
  );
}

function Line({
  finding,
  say,
  language,
  isIgnored,
}: {
  readonly finding: Finding;
  readonly say: SayFinding;
  readonly language: string | undefined;
  readonly isIgnored: boolean;
}) {
  const t = useT('checks');
  const isCurrent = useChecks((state) => state.currentId === finding.id);
  const { subject, what } = say(finding);
  const show = (): void => {
    checks.goTo(finding.id);
    showFinding(work, finding);
  };
  return (
    <li className="checks-line" aria-current={isCurrent || undefined}>
      <button type="button" className="checks-show" onClick={show}>
        <span className="checks-subject" lang={language}>
          {subject}
        </span>
        <span className="checks-what">{what}</span>
      </button>
      {finding.fix === undefined || isIgnored ? null : (
        <Button
          look="quiet"
          title={t('fix')}
          aria-label={t('fixOne', { subject })}
          onClick={() => fixFindings(work, [finding])}
        >
          <Icon name="check" />
        </Button>
      )}
      <Button
        look="quiet"
        title={isIgnored ? t('restore') : t('ignore')}
        aria-label={isIgnored ? t('restoreOne', { subject }) : t('ignoreOne', { subject })}
        onClick={() => void checks.ignore([finding.id], !isIgnored)}
      >
        <Icon name={isIgnored ? 'up' : 'close'} />
      </Button>
    </li>
  );
}
