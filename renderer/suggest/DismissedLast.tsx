import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { suggestions, useSuggestions } from './suggestions.ts';

/** What was dismissed last can be taken back. */
export function DismissedLast() {
  const t = useT('suggest');
  const count = useSuggestions(({ dismissedLast }) => dismissedLast.length);
  if (count === 0) return null;
  return (
    <p className="block suggestion-dismissed" role="status">
      {t('dismissed', { count })}
      <Button look="link" onClick={() => void suggestions.takeBackDismissal()}>
        {t('takeBack')}
      </Button>
    </p>
  );
}
