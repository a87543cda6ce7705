import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';

export interface Choice {
  readonly value: string;
  readonly content: ReactNode;
  readonly disabled?: boolean;
  /** Why it can't be chosen. */
  readonly reason?: string;
}

/** A value that opens into the others it could have. */
export function ChoiceMenu({
  label,
  value,
  choices,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  onChoose(value: string): void;
  readonly children: ReactNode;
}) {
  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <button type="button" className="choice" aria-label={label}>
          {children}
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="choice-menu">
        {choices.map((choice) => (
          <Menu.Item
            key={choice.value}
            disabled={choice.disabled ?? false}
            data-value={choice.value}
            leftSection={
              <span className="choice-check">{choice.value === value ? <Icon name="check" size={12} /> : null}</span>
            }
            onClick={() => onChoose(choice.value)}
          >
            {choice.content}
            {choice.reason === undefined ? null : <span className="choice-reason">{choice.reason}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
