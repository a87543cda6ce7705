import { useEffect, useState } from 'react';
import { host } from '../api/client.ts';
import { useT } from '../i18n/i18n.ts';
import { startImport } from '../import/import-files.ts';
import { useSession } from '../state/session.ts';

/** Takes files dropped anywhere on the window. Without a project they are refused, so that the browser opens none. */
export function DropZone() {
  const t = useT('app');
  const hasProject = useSession((state) => state.project !== null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = hasProject ? 'copy' : 'none';
      setOver(hasProject);
    };
    const onLeave = (event: DragEvent): void => {
      // Leaving one element for another has a target; leaving the window has none.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(false);
      if (hasProject) void startImport(host.droppedFiles(event.dataTransfer));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [hasProject]);
  return isOver ? (
    <div className="drop">
      <p>{t('drop')}</p>
      <p className="drop-kinds">{t('dropKinds')}</p>
    </div>
  ) : null;
}
