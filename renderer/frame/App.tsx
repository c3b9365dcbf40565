import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import { UnfinishedJobs } from '../apply/UnfinishedJobs.tsx';
import { BusyBar } from '../background/BusyBar.tsx';
import { Canvas } from '../canvas/Canvas.tsx';
import { bindClipboard } from '../clipboard/clipboard.ts';
import { bindShortcuts } from '../commands/registry.ts';
import { ContextMenu } from '../contextMenu/ContextMenu.tsx';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { ChangedOutsideBar } from '../files/ChangedOutsideBar.tsx';
import { UnkeptBar } from '../files/UnkeptBar.tsx';
import { ConnectionBar } from '../host/ConnectionBar.tsx';
import { takeDroppedFiles } from '../import/dropFiles.ts';
import { useTexts } from '../language/useTexts.ts';
import { Legend } from '../legend/Legend.tsx';
import { Presentation } from '../present/Presentation.tsx';
import { useView } from '../store/hooks.ts';
import { TourPlace } from '../tour/TourPlace.tsx';
import { BottomPanel } from './BottomPanel.tsx';
import { Header } from './Header.tsx';
import { later } from './later.ts';
import { measureRoom, shareRoom } from './room.ts';
import { InspectorPanel, PalettePanel } from './SidePanels.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useDarkTheme } from './useDarkTheme.ts';

const StartScreen = later(async () => (await import('../start/StartScreen.tsx')).StartScreen);

/** The window: the canvas fills it, panels lie over the canvas so that folding one never moves the drawing. */
export function App() {
  const styles = useStyles();
  const texts = useTexts();
  const theme = useView((view) => view.theme);
  const presenting = useView((view) => view.presenting !== null);
  // Hidden, not taken away: what is typed or opened in panels is still there afterwards.
  const chrome = { display: presenting ? 'none' : 'contents' };
  const dark = useDarkTheme(theme);
  const stage = useRef<HTMLElement>(null);

  useEffect(() => bindShortcuts(window), []);
  useEffect(() => bindClipboard(window), []);
  useEffect(() => takeDroppedFiles(window), []);
  useEffect(() => shareRoom(), []);
  useEffect(() => (stage.current ? measureRoom(stage.current) : undefined), []);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);

  return (
    <FluentProvider theme={dark ? DARK : LIGHT}>
      {/* Not on the provider: Fluent copies its class to every popup, which would then cover the window. */}
      <div className={styles.window}>
        <div style={chrome}>
          <Header />
        </div>
        <section style={{ display: 'contents' }} aria-label={texts('frame.notices')}>
          <ConnectionBar />
          <BusyBar />
          <ChangedOutsideBar />
          <UnkeptBar />
          <UnfinishedJobs />
        </section>
        <main ref={stage} className={styles.stage} data-presenting={presenting || undefined}>
          <div className={styles.canvas}>
            <Canvas />
          </div>
          <Suspense>
            <StartScreen />
          </Suspense>
          <div style={chrome}>
            <PalettePanel />
            <InspectorPanel />
            <BottomPanel />
          </div>
          <Legend />
          <Presentation />
        </main>
        <div style={chrome}>
          <StatusBar />
        </div>
      </div>
      <ContextMenu />
      <Dialogs />
      <TourPlace />
    </FluentProvider>
  );
}

/** The fonts themselves are listed in page.css, once for the whole page. */
const FONT = 'var(--sy-font)';
const LIGHT = { ...webLightTheme, fontFamilyBase: FONT };
const DARK = { ...webDarkTheme, fontFamilyBase: FONT };

const useStyles = makeStyles({
  window: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  stage: { position: 'relative', flex: 1, minHeight: 0, overflow: 'hidden' },
  canvas: { position: 'absolute', inset: 0 },
});
