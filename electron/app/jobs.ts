import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import type { JobCall } from '../host/apply/jobCall.ts';
import type { Jobs } from '../host/apply/jobs.ts';
import { detachedLauncher, type Launcher } from '../host/apply/launcher.ts';
import { serveJob } from '../host/apply/serveJob.ts';
import { shellJobs, shellParts } from '../host/apply/shellJobs.ts';

/**
 * Starts this application again, for a job: packaged, it is its own program; else it is a folder that Electron is given.
 * Electron as plain Node is switched off in packages, so these processes are whole applications without a window.
 */
function electronLauncher(): Launcher {
  const switches = [
    // Under root on Linux there is no sandbox to be had.
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    '--disable-gpu',
    // They must outlive the desktop that the window is on.
    ...(process.platform === 'linux' ? ['--ozone-platform=headless'] : []),
  ];
  return detachedLauncher([process.execPath, ...switches, ...(app.isPackaged ? [] : [app.getAppPath()])]);
}

/** The jobs of this user on this machine, each in a process of this application. */
export const electronJobs = (): Jobs => shellJobs(electronLauncher());

/** Does what this process was started for, and ends: no window, no menu, and nobody's single instance. */
export function runJobHere(call: JobCall): void {
  // Chromium writes into its folder; two of them in one would be in each other's way.
  const browser = join(call.folder, `browser-${call.token}`);
  app.setPath('userData', browser);
  app.disableHardwareAcceleration();
  app.dock?.hide();
  app.on('window-all-closed', () => undefined);
  // It outlives the terminal that the application was started from.
  process.on('SIGHUP', () => undefined);
  void serveJob(call, shellParts(electronLauncher())).then(async (code) => {
    // What Chromium holds on to goes with the job.
    await rm(browser, { recursive: true, force: true }).catch(() => undefined);
    app.exit(code);
  });
}
