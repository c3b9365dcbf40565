import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { runCommand } from './commands/registry.ts';
import { CrashBoundary } from './crash/CrashBoundary.tsx';
import { openPath, setNativeDialogs } from './files/fileActions.ts';
import { keepJournal } from './files/journal.ts';
import { offerLostWork } from './files/recover.ts';
import { watchFiles } from './files/watchFiles.ts';
import { App } from './frame/App.tsx';
import { connectHost } from './host/bridge.ts';
import { followLanguage } from './language/followLanguage.ts';
import { ask, hear, setHost } from './store/host.ts';
import { rememberView } from './store/rememberView.ts';

async function start(root: HTMLElement): Promise<void> {
  setHost(await connectHost());
  const [app] = await Promise.all([ask('app.describe', {}), rememberView()]);
  setNativeDialogs(app.nativeDialogs);
  await followLanguage(app.locale);
  watchFiles(app.shell);
  keepJournal();
  hear('command', ({ id }) => runCommand(id));
  const page = (
    <StrictMode>
      <CrashBoundary>
        <App />
      </CrashBoundary>
    </StrictMode>
  );
  // In one go with its effects, which would follow a frame later: what is seen first answers the mouse and the keys.
  flushSync(() => createRoot(root).render(page));
  // What the benchmark of the start waits for.
  requestAnimationFrame(() => performance.mark('switchyard/interactive'));
  if (app.openAtStart !== null) await openPath(app.openAtStart);
  await offerLostWork();
}

const root = document.getElementById('root');
if (root) void start(root);
