import { useT } from '../i18n/i18n.ts';
import { layerStore, useLayer } from '../state/layer.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** Why the last changes could not be stored. They have been taken back on screen; it stays until something is stored. */
export function SavingNotice() {
  const t = useT('annotate');
  const saving = useLayer(({ layer }) => layer?.saving);
  const lost = useLayer((state) => state.lost);
  return (
    <div className="page-notices">
      {saving?.state === 'failed' ? (
        <ProblemNotice
          look="line"
          problem={saving.problem}
          action={<Button onClick={() => void layerStore.reload()}>{t('reload')}</Button>}
        />
      ) : null}
      {lost === null ? null : (
        <div className="lost" role="alert">
          <p>{t('lost', { title: lost.title })}</p>
          <ProblemNotice
            look="line"
            problem={lost.problem}
            action={<Button onClick={() => layerStore.dismissLost()}>{t('dismiss')}</Button>}
          />
        </div>
      )}
    </div>
  );
}
