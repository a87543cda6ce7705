import { Menu } from '@mantine/core';
import { type LayerStatus, layerStatusSchema } from '../../annotations/model/layer.ts';
import { finishArticle } from '../article/article-walk.ts';
import { setStatus } from '../article/layer-actions.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { useLayer } from '../state/layer.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { StatusShape } from '../ui/StatusShape.tsx';

/** How far the annotator is with the article, and the way on to the next. */
export function FinishBar() {
  const t = useT('panel');
  const status = useLayer(({ layer }) => layer?.content.status);
  if (status === undefined) return null;
  return (
    <footer className="finish">
      <StatusMenu status={status} />
      {status === 'done' ? (
        <Button keyPattern="M" onClick={() => void finishArticle('done')}>
          {t('finish.next')}
        </Button>
      ) : (
        <Button look="filled" keyPattern="M" onClick={() => void finishArticle('done')}>
          {t('finish.done')}
        </Button>
      )}
    </footer>
  );
}

function StatusMenu({ status }: { readonly status: LayerStatus }) {
  const t = useT('panel');
  return (
    <Menu position="top-start" width="max-content">
      <Menu.Target>
        <button
          type="button"
          className="choice"
          aria-label={t('finish.status', { status: t(`layerStatus.${status}`) })}
        >
          <StatusShape kind={status} /> {t(`layerStatus.${status}`)} <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {layerStatusSchema.options
          .filter((option) => option !== 'new' || status === 'new')
          .map((option) => (
            <Menu.Item
              key={option}
              data-value={option}
              leftSection={<StatusShape kind={option} />}
              onClick={() => void setStatus(work, option)}
            >
              {t(`layerStatus.${option}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
