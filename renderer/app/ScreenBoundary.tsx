import { Component, type ReactNode } from 'react';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useNavigation } from './navigation.ts';

interface Props {
  readonly children: ReactNode;
}

/** Draws nothing: a fault that happened elsewhere comes up where a screen's own would. */
export function Rethrow({ fault }: { readonly fault: unknown }): never {
  throw fault;
}

/** Keeps a fault in one screen from taking the window along; going elsewhere starts afresh. React logs what it catches. */
export function ScreenBoundary({ children }: Props) {
  const screen = useNavigation((state) => state.address.screen);
  return <Boundary key={screen}>{children}</Boundary>;
}

class Boundary extends Component<Props, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: Error } {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return <Fault fault={fault} onRetry={() => this.setState({ fault: null })} />;
  }
}

function Fault({ fault, onRetry }: { readonly fault: Error; readonly onRetry: () => void }) {
  const t = useT('app');
  return (
    <Notice title={t('bug.title')} text={t('bug.text')} action={<Button onClick={onRetry}>{t('retry')}</Button>}>
      <details>
        <summary>{t('bug.detail')}</summary>
        <pre>{fault.stack ?? fault.message}</pre>
      </details>
    </Notice>
  );
}
