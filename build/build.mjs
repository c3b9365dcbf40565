import { ensureBuilt } from './setup/bundles.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { messageOf } from './setup/talk.mjs';

try {
  await ensureDependencies();
  await ensureBuilt();
} catch (error) {
  console.error(`Set-up stopped: ${messageOf(error)}`);
  process.exitCode = 1;
}
