import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CrashBoundary } from './crash/CrashBoundary.tsx';
import { CrashPage } from './crash/CrashPage.tsx';
import { keepJournal } from './files/journal.ts';
import { App, type Around } from './frame/App.tsx';
import { connectHost } from './host/bridge.ts';
import { pageStart } from './host/pageStart.ts';
import { followLanguage } from './language/followLanguage.ts';
import { ask, setHost } from './store/host.ts';
import { rememberView } from './store/rememberView.ts';

/** First what is drawn with, so that one can begin; then all around it. */
async function start(root: HTMLElement): Promise<void> {
  setHost(connectHost());
  const { locale, settings } = pageStart();
  rememberView(settings);
  await followLanguage(locale);
  keepJournal();

  const page = createRoot(root);
  const draw = (around?: Around) => {
    const window = (
      <StrictMode>
        <CrashBoundary>
          <App around={around} />
        </CrashBoundary>
      </StrictMode>
    );
    // In one go with its effects, which would follow a frame later: what is seen answers the mouse.
    flushSync(() => page.render(window));
  };
  draw();
  await nextFrame();
  performance.mark('switchyard/interactive');
  const described = ask('app.describe', {});
  const around = await import('./frame/around.ts').catch((error: unknown) => {
    page.render(<CrashPage error={error} />);
    throw error;
  });
  draw(around);
  const app = await described;
  around.answerWindow(app);
  performance.mark('switchyard/complete');
  await around.beginWith(app);
}

const nextFrame = () => new Promise<unknown>((drawn) => requestAnimationFrame(drawn));

const root = document.getElementById('root');
if (root) void start(root);
