import { Menu } from '@mantine/core';
import { Icon } from './Icon.tsx';
import './filter-menu.css';

export interface FilterOption<T extends string> {
  /** `null` lets everything through. */
  readonly value: T | null;
  readonly text: string;
}

/** A filter in a line of text: its name, and what it lets through over a dotted line that says it can be opened. */
export function FilterMenu<T extends string>({
  name,
  value,
  options,
  onChange,
}: {
  readonly name: string;
  readonly value: T | null;
  readonly options: readonly FilterOption<NoInfer<T>>[];
  onChange(value: NoInfer<T> | null): void;
}) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="filter" data-on={value !== null}>
          {name} <span className="filter-value">{chosen?.text ?? value}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item
            key={option.value ?? ''}
            leftSection={
              <span className="filter-check">{option.value === value ? <Icon name="check" size={12} /> : null}</span>
            }
            onClick={() => onChange(option.value)}
          >
            {option.text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
