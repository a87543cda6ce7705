import '@mantine/core/styles.css';
import './ui/tokens.css';
import './ui/mantine.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { toUiLanguage } from '../shared/settings.ts';
import { App } from './app/App.tsx';
import { startI18n } from './i18n/i18n.ts';
import { session } from './state/session.ts';

// The session is asked for first, so that nothing is drawn in a theme or language the person has not chosen.
await startI18n(toUiLanguage(navigator.languages));
const startFault: unknown = await session
  .getState()
  .start()
  .catch((fault: unknown) => fault);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App startFault={startFault} />
  </StrictMode>,
);
