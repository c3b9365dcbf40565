// A bare Electron window: what any application in Electron has to wait for.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

// Not awaited here: Electron is ready only once this module has been evaluated.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});
