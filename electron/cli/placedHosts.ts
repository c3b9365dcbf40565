import type { Design } from '../../shared/design/schema.ts';
import { ContextName, LOCAL, type Target } from '../../shared/design/target.ts';
import { visible } from '../../shared/export/quote/visible.ts';
import type { Texts } from '../../shared/language/texts.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import type { Preflight } from '../../shared/observed/preflight.ts';
import { boundHosts, sharingTarget } from '../../shared/plan/apply/boundHosts.ts';
import { drawnLabels } from '../../shared/plan/changes/drawnLabels.ts';
import { UsageError } from '../host/commandLine.ts';
import { hostNamed } from './hostNamed.ts';
import type { Session } from './session.ts';

/** A drawn host, and where it really is. */
export interface PlacedHost {
  readonly id: string;
  readonly name: string;
  readonly target: Target;
}

/** How a call says which hosts it means. */
export interface WantedHosts {
  readonly host: string | undefined;
  readonly context: string | undefined;
  readonly allHosts: boolean;
}

/** The hosts that are meant: the one that is named, the only one, or all of which the design says where they are. */
export function placedHosts(design: Design, { host, context, allHosts }: WantedHosts, text: Texts): PlacedHost[] {
  const { hosts } = design.topology;
  if (allHosts) {
    if (host !== undefined || context !== undefined) throw new UsageError(text('cli.hosts.all-and-one'));
    return everyBoundHost(design, text);
  }
  const [only] = hosts;
  if (!only) throw new UsageError(text('cli.plan.no-host'));
  if (host === undefined && hosts.length > 1) {
    throw new UsageError(text('cli.hosts.several', { hosts: hosts.map(({ name }) => name).join(', ') }));
  }
  const id = host === undefined ? only.id : hostNamed(design, host, text);
  const found = hosts.find((each) => each.id === id) ?? only;
  const target = context === undefined ? (design.targets?.[id] ?? LOCAL) : contextTarget(context, text);
  return [{ id, name: found.name, target }];
}

function everyBoundHost(design: Design, text: Texts): PlacedHost[] {
  const bound = boundHosts(design);
  if (bound.length === 0) throw new UsageError(text('cli.hosts.none-bound'));
  const [twins] = sharingTarget(bound);
  if (twins) {
    const names = twins.map(({ host }) => host.name).join(', ');
    throw new UsageError(
      text('cli.hosts.sharing', { hosts: names, where: whereText(twins[0]?.target ?? LOCAL, text) }),
    );
  }
  return bound.map(({ host, target }) => ({ id: host.id, name: host.name, target }));
}

export function contextTarget(name: string, text: Texts): Target {
  if (!ContextName.safeParse(name).success) throw new UsageError(text('cli.hosts.bad-context', { name }));
  return { kind: 'context', name };
}

function whereText(target: Target, text: Texts): string {
  return target.kind === 'local' ? text('review.where.local') : text('review.where.context', { name: target.name });
}

/** Looks at a host. Looks that failed are told, because they are gaps in the picture. */
export async function lookAt(design: Design, placed: PlacedHost, session: Session): Promise<ObservedHost> {
  const ready = await session.eyes.preflight(placed.target);
  if (!ready.canRead) throw unable('cli.hosts.unreadable', placed, ready, session);
  return lookAtTarget(placed.target, drawnLabels(design, placed.id), session);
}

export async function lookAtTarget(target: Target, labels: readonly string[], session: Session): Promise<ObservedHost> {
  const stop = new AbortController();
  const done = session.onInterrupt(() => stop.abort());
  try {
    const options = { labels, locale: session.text.locale, signal: stop.signal };
    const { observed } = await session.eyes.readHost(target, options);
    for (const { command, message } of observed.failures) {
      session.say(visible(session.text('cli.plan.failed-look', { command, message })));
    }
    return observed;
  } catch (error) {
    if (stop.signal.aborted) throw new UsageError(session.text('host.error.cancelled'));
    throw error;
  } finally {
    done();
  }
}

/** Says everything that keeps a host from being used, and gives what to end with. */
export function unable(
  key: 'cli.hosts.unreadable' | 'cli.hosts.unable',
  { name, target }: Pick<PlacedHost, 'name' | 'target'>,
  { problems }: Preflight,
  { text, say }: Session,
): UsageError {
  for (const { code, params } of problems) say(visible(text(`preflight.${code}`, params)));
  return new UsageError(text(key, { host: name, where: whereText(target, text) }));
}
