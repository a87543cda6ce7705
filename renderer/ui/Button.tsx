import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';
import { classNames } from './class-names.ts';
import { KeyCap } from './KeyCap.tsx';
import type { KeyPattern } from './keys.ts';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly children: ReactNode;
  /** `filled` is the one vermilion button of a screen; `link` is vermilion text; `quiet` has no border. */
  readonly look?: 'plain' | 'filled' | 'outlined' | 'link' | 'quiet';
  /** Shown before the words, as the design asks, or after them for the filled one. */
  readonly keyPattern?: KeyPattern;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, look = 'plain', keyPattern, className, type = 'button', ...rest }: ButtonProps) {
  const cap = keyPattern === undefined ? null : <KeyCap pattern={keyPattern} />;
  const capLast = look === 'filled' || look === 'link';
  return (
    <button {...rest} type={type} className={classNames('button', `button-${look}`, className)}>
      {capLast ? null : cap}
      {children}
      {capLast ? cap : null}
    </button>
  );
}
