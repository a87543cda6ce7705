import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import './filter-menu.css';
import './field.css';
import { Icon } from './Icon.tsx';
import { KeyCap } from './KeyCap.tsx';

/** Typing rests this long before it is searched for; short enough to feel at once, long enough to skip half words. */
const REST_MS = 120;

/**
 * Searches while one types, but never for the letters of a composition that is not finished. Escape empties it, then
 * leaves it.
 */
export function SearchField({
  value,
  label,
  onChange,
  ref,
}: {
  readonly value: string;
  readonly label: string;
  onChange(value: string): void;
  readonly ref?: Ref<HTMLInputElement>;
}) {
  const [text, setText] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (next: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next), REST_MS);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    if (text === '') event.currentTarget.blur();
    setText('');
    search('');
  };
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        ref={ref}
        className="input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (!composing.current) search(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          search(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {text === '' ? <KeyCap pattern="/" /> : null}
    </div>
  );
}
