// The program that carries a job out, or watches over one, for the shells that are run by Node.

import { jobCallOf } from './jobCall.ts';
import { JOB_EXIT } from './jobProcess.ts';
import { serveJob } from './serveJob.ts';
import { nodeLauncher, shellParts } from './shellJobs.ts';

// It outlives the terminal that it was started from.
process.on('SIGHUP', () => undefined);

const call = jobCallOf(process.argv);
// Whatever is still open must not keep it: what it holds is given to whoever comes next when it has gone.
process.exit(call ? await serveJob(call, shellParts(nodeLauncher())) : JOB_EXIT.unusable);
