import { resolve } from 'node:path';
import { designFault, encodeDesign } from '../../../shared/design/codec.ts';
import { countingIds, emptyDesign } from '../../../shared/design/create.ts';
import { fileFaultText } from '../../../shared/design/fileFault.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { LOCAL, type Target } from '../../../shared/design/target.ts';
import { adopt } from '../../../shared/import/host/adopt.ts';
import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import { UsageError } from '../../host/commandLine.ts';
import { writeTextFile } from '../../host/files/write.ts';
import { defineCommand } from '../command.ts';
import { jsonText } from '../findings.ts';
import { badFile, STREAM } from '../inputs.ts';
import { contextTarget, lookAtTarget, unable } from '../placedHosts.ts';
import { EXIT, type Session } from '../session.ts';

export const DISCOVER = defineCommand({
  name: 'discover',
  summary: 'cli.discover.summary',
  usage: 'cli.discover.usage',
  options: {
    context: { type: 'string', help: 'cli.hosts.context' },
    design: { type: 'boolean', help: 'cli.discover.design' },
    output: { type: 'string', short: 'o', help: 'cli.discover.output' },
  },
  async run({ values, positionals }, session) {
    const { text } = session;
    if (positionals.length > 0)
      throw new UsageError(text('cli.discover.no-file', { usage: text('cli.discover.usage') }));
    const target = values.context === undefined ? LOCAL : contextTarget(values.context, text);
    const ready = await session.eyes.preflight(target);
    if (!ready.canRead) throw unable('cli.hosts.unreadable', { name: nameOf(target, text), target }, ready, session);
    const observed = await lookAtTarget(target, [], session);
    const { output = STREAM } = values;
    const content = values.design ? drawn(observed, target, output, session) : jsonText(observed);
    if (output === STREAM) session.write(content);
    else {
      await writeTextFile({ path: resolve(session.folder, output), text: content });
      session.say(text('cli.discover.written', { path: output }));
      if (values.json) session.write(jsonText(observed));
    }
    return observed.failures.length > 0 ? EXIT.found : EXIT.done;
  },
});

const nameOf = (target: Target, text: Session['text']): string =>
  target.kind === 'local' ? text('review.where.local') : target.name;

/** A drawing of what was seen, in which the host is where it was looked at. */
function drawn(observed: ObservedHost, target: Target, output: string, session: Session): string {
  const { host, swarms } = adopt(observed, countingIds());
  const design: Design = {
    ...emptyDesign(host.name),
    topology: { swarms: [...swarms], hosts: [host] },
    targets: { [host.id]: target },
  };
  const fault = designFault(design);
  if (fault) throw badFile(output, fileFaultText(session.text, fault), session);
  return encodeDesign(design);
}
