import type { App } from 'electron';

/**
 * Lets the application end only when what is being written has been written.
 * @returns told of such work; it must not fail.
 */
export function finishBeforeQuit(app: Pick<App, 'on' | 'quit'>): (work: Promise<unknown>) => void {
  let unfinished: Promise<unknown> | undefined;
  app.on('will-quit', (event) => {
    if (!unfinished) return;
    event.preventDefault();
    // In a turn of its own: until this event has been answered Electron is still quitting, and does not hear a second
    // request. The application would stay without a window, and a second start would hand its file to it.
    void unfinished.then(() => setImmediate(() => app.quit()));
  });
  return (work) => {
    unfinished = work;
    void work.then(() => {
      if (unfinished === work) unfinished = undefined;
    });
  };
}
