import './frame.css';
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { OPTIONS } from '../options.ts';
import { useView } from '../store/hooks.ts';
import { PalettePanel } from './PalettePanel.tsx';
import { measureRoom } from './room.ts';
import { useDarkTheme } from './useDarkTheme.ts';

/** All that lies around the canvas; see `around.ts`. */
export type Around = typeof import('./around.ts');

/**
 * The window: the canvas fills it, panels lie over the canvas so that folding one never moves the drawing.
 * @param around left out, only what is drawn with is there, and the room for the rest.
 */
export function App({ around }: { readonly around?: Around | undefined }) {
  const theme = useView((view) => view.theme);
  const presenting = useView((view) => view.presenting !== null);
  // Hidden, not taken away: what is typed or opened in panels is still there afterwards.
  const chrome = { display: presenting ? 'none' : 'contents' };
  const dark = useDarkTheme(theme);
  const stage = useRef<HTMLElement>(null);

  useEffect(() => (stage.current ? measureRoom(stage.current) : undefined), []);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);

  return (
    <FluentProvider theme={dark ? DARK : LIGHT}>
      {/* Not on the provider: Fluent copies its class to every popup, which would then cover the window. */}
      <div className="sy-window">
        <div style={chrome}>
          {around ? <around.Header /> : <div className="sy-bar-room" style={{ height: OPTIONS.headerHeight }} />}
        </div>
        {around && <around.Notices />}
        <main ref={stage} className="sy-stage" data-presenting={presenting || undefined}>
          <div className="sy-stage-canvas">
            <Canvas layers={around && <around.CanvasLayers />}>{around && <around.CanvasTools />}</Canvas>
          </div>
          {around && <around.StartScreen />}
          <div style={chrome}>
            <PalettePanel head={around && <around.PaletteHead />} />
            {around && <around.InspectorPanel />}
            {around && <around.BottomPanel />}
          </div>
          {around && <around.Legend />}
          {around && <around.Presentation />}
        </main>
        <div style={chrome}>
          {around ? <around.StatusBar /> : <div className="sy-bar-room" style={{ height: OPTIONS.statusBarHeight }} />}
        </div>
      </div>
      {around && <around.ContextMenu />}
      {around && <around.Dialogs />}
      {around && <around.TourPlace />}
    </FluentProvider>
  );
}

/** The fonts themselves are listed in page.css, once for the whole page. */
const FONT = 'var(--sy-font)';
const LIGHT = { ...webLightTheme, fontFamilyBase: FONT };
const DARK = { ...webDarkTheme, fontFamilyBase: FONT };
