import type { ReactNode } from 'react';
import './notice.css';
import { classNames } from './class-names.ts';

/** A designed empty, failing or waiting state: what is the case, what was kept, what can be done. */
export function Notice({
  title,
  text,
  action,
  children,
  look = 'page',
  tone = 'plain',
}: {
  readonly title: string;
  readonly text?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
  /** `page` stands in the middle of an empty screen, `line` above or between other things. */
  readonly look?: 'page' | 'line';
  /** A problem has a vermilion stroke at its left. */
  readonly tone?: 'plain' | 'problem';
}) {
  return (
    <section
      className={classNames('notice', `notice-${look}`, `notice-${tone}`)}
      role={tone === 'problem' ? 'alert' : undefined}
    >
      <h2 className="notice-title">{title}</h2>
      {text === undefined ? null : <p className="notice-text">{text}</p>}
      {children}
      {action === undefined ? null : <div className="notice-action">{action}</div>}
    </section>
  );
}
