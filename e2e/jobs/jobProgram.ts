// The program of jobs on stand-in machines: `SWITCHYARD_TEST_ENGINES` is the folder of their engines.
import { jobCallOf } from '../../electron/host/apply/jobCall.ts';
import { detachedLauncher } from '../../electron/host/apply/launcher.ts';
import { serveJob } from '../../electron/host/apply/serveJob.ts';
import type { Target } from '../../shared/design/target.ts';
import { fileMachine } from './fileMachine.ts';

const { SWITCHYARD_TEST_ENGINES: engines = '', SWITCHYARD_TEST_PACE: pace = '0' } = process.env;
const call = jobCallOf(process.argv);
if (!call) process.exit(2);
const launcher = detachedLauncher([process.execPath, import.meta.filename]);
const machineAt = (target: Target) => fileMachine(engines, target, Number(pace));
process.exit(await serveJob(call, { launcher, machineAt, overdue: 1000 }));
