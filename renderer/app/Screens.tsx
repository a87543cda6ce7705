import type { ReactNode } from 'react';
import { AnnotateScreen } from '../article/AnnotateScreen.tsx';
import { ArticlesScreen } from '../articles/ArticlesScreen.tsx';
import { ExportScreen } from '../export/ExportScreen.tsx';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { useT } from '../i18n/i18n.ts';
import { CleanUpScreen } from '../intake/CleanUpScreen.tsx';
import { LabelsScreen } from '../labels/LabelsScreen.tsx';
import { ReviewScreen } from '../review/ReviewScreen.tsx';
import { SearchScreen } from '../search/SearchScreen.tsx';
import { session, useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { Address } from './address.ts';
import { FirstMember } from './FirstMember.tsx';
import { NotFound } from './NotFound.tsx';
import { useNavigation } from './navigation.ts';
import { OtherRole } from './OtherRole.tsx';

/** The screen of the address, or what has to be settled before it can be shown. */
export function Screens() {
  const t = useT('app');
  const address = useNavigation((state) => state.address);
  const problem = useSession((state) => state.problem);
  const hasProject = useSession((state) => state.project !== null);
  const acting = useSession((state) => state.acting);

  if (problem !== null && address.screen !== 'home') {
    const retry = <Button onClick={() => void session.getState().start()}>{t('retry')}</Button>;
    return <ProblemNotice problem={problem} action={retry} />;
  }
  if (address.screen === 'not-found') return <NotFound hash={address.hash} />;
  // Without a project there is only one place to be, whatever the address says.
  if (address.screen === 'home' || !hasProject) return <HomeScreen />;
  if (acting === null && needsMember(address)) return <FirstMember />;
  if (address.screen === 'review' && acting?.role === 'annotator') return <OtherRole needs="reviewer" />;
  if (address.screen === 'annotate' && acting?.role === 'reviewer') {
    return <OtherRole needs="annotator" articleId={address.articleId} />;
  }
  return screenFor(address);
}

/** Whose work it is must be known before any is done; lists can be looked at without. */
function needsMember({ screen }: Address): boolean {
  return screen === 'annotate' || screen === 'review';
}

function screenFor(address: Address): ReactNode {
  switch (address.screen) {
    case 'annotate': {
      const { articleId, spanId, at } = address;
      return (
        <AnnotateScreen
          articleId={articleId}
          {...(spanId === undefined ? {} : { spanId })}
          {...(at === undefined ? {} : { at })}
        />
      );
    }
    case 'review': {
      const { articleId, disagreementId } = address;
      return (
        <ReviewScreen
          {...(articleId === undefined ? {} : { articleId })}
          {...(disagreementId === undefined ? {} : { disagreementId })}
        />
      );
    }
    case 'clean':
      return <CleanUpScreen {...(address.articleId === undefined ? {} : { articleId: address.articleId })} />;
    case 'search':
      return <SearchScreen query={address.query} scope={address.in ?? 'text'} />;
    case 'labels':
      return <LabelsScreen />;
    case 'export':
      return <ExportScreen />;
    default:
      return <ArticlesScreen />;
  }
}
