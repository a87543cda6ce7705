import { Modal } from '@mantine/core';
import { useT } from '../i18n/i18n.ts';
import { type Command, listCommands, useCommandRegistry } from '../ui/commands.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import './keysheet.css';
import { closeOverlay, useOverlay } from './overlay.ts';

/** Every key of the screen in front and of the frame, by section. */
export function KeySheet() {
  const t = useT('app');
  const opened = useOverlay((state) => state.overlay === 'keys');
  return (
    <Modal
      opened={opened}
      onClose={closeOverlay}
      title={t('keysTitle')}
      size={880}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened ? <Sections /> : null}
    </Modal>
  );
}

function Sections() {
  const registry = useCommandRegistry();
  const sections = Map.groupBy(
    listCommands(registry).filter((command) => (command.keys ?? []).length > 0),
    (command) => command.section,
  );
  return (
    <div className="keysheet">
      {[...sections].map(([section, commands]) => (
        <section key={section}>
          <h3>{section}</h3>
          <dl>
            {commands.map((command) => (
              <Line key={command.id} command={command} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Line({ command }: { readonly command: Command }) {
  return (
    <div className="keysheet-line">
      <dt>{command.title}</dt>
      <dd>
        {(command.keys ?? []).map((pattern) => (
          <KeyCap key={pattern} pattern={pattern} />
        ))}
      </dd>
    </div>
  );
}
