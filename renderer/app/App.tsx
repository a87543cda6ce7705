import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { chosenLanguage, speak } from '../i18n/i18n.ts';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { PasteDialog } from '../import/PasteDialog.tsx';
import { useSession } from '../state/session.ts';
import { dispatchKey } from '../ui/commands.ts';
import { useIsMac } from '../ui/KeyCap.tsx';
import { mantineTheme } from '../ui/mantine-theme.ts';
import { useTheme } from '../ui/use-theme.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import './app.css';
import { DropZone } from './DropZone.tsx';
import { FaultBanner } from './FaultBanner.tsx';
import { followShell } from './follow-shell.ts';
import { useFrameCommands } from './frame-commands.ts';
import { KeySheet } from './KeySheet.tsx';
import { Palette } from './Palette.tsx';
import { PathDialog } from './PathDialog.tsx';
import { Rethrow, ScreenBoundary } from './ScreenBoundary.tsx';
import { Screens } from './Screens.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';

/** The frame of the window: top bar, the screen, status bar, and what may lie over them. */
export function App({ startFault }: { readonly startFault?: unknown }) {
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useLanguage();
  useKeys();
  useEffect(followShell, []);
  useFrameCommands();

  return (
    <MantineProvider theme={mantineTheme} forceColorScheme={theme}>
      <div className="frame">
        <TopBar />
        <div className="banners">
          <ConnectionBanner />
          <FaultBanner />
        </div>
        <main className="frame-screen">
          <ScreenBoundary>{startFault === undefined ? <Screens /> : <Rethrow fault={startFault} />}</ScreenBoundary>
        </main>
        <StatusBar />
      </div>
      <Palette />
      <KeySheet />
      <PathDialog />
      <ImportDialog />
      <PasteDialog />
      <DropZone />
    </MantineProvider>
  );
}

function useLanguage(): void {
  const chosen = useSession((state) => state.settings);
  const info = useSession((state) => state.info);
  const language = chosenLanguage(chosen, info?.locales ?? navigator.languages);
  useEffect(() => {
    void speak(language);
  }, [language]);
}

function useKeys(): void {
  const isMac = useIsMac();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      dispatchKey(event, isMac);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isMac]);
}
