import type { Design } from '../../shared/design/schema.ts';
import { LOCAL, type Target } from '../../shared/design/target.ts';
import { observe } from '../../shared/import/host/readHostInputs.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import { madeFor } from '../../shared/plan/apply/hns/madeByJobs.ts';
import { ownerOf } from '../../shared/plan/changes/assemble.ts';
import { engineOf } from '../../shared/plan/changes/hns/engine.ts';
import type { ObservedThing } from '../../shared/plan/step.ts';
import { madeOn } from '../host/apply/madeOn.ts';
import { UsageError } from '../host/commandLine.ts';
import { hostNamed } from './hostNamed.ts';
import { badFile, readDesign, readText } from './inputs.ts';
import { lookAt, placedHosts, type WantedHosts } from './placedHosts.ts';
import type { Session } from './session.ts';

/** A host of a design, and what was seen on it. */
export interface ObservedDesign {
  readonly file: string;
  readonly design: Design;
  readonly hostId: string;
  readonly target: Target;
  readonly observed: ObservedHost;
  /** Ids of what HNS made for this design, as journals of jobs say. */
  readonly made: ReadonlySet<string>;
}

interface Call extends WantedHosts {
  readonly file: string;
  /** A recording; the host is looked at where there is none. */
  readonly observed: string | undefined;
}

/** Reads a design and what is seen on its hosts: those that are meant, as they are now, or one from a recording. */
export async function readObservedDesigns(call: Call, session: Session): Promise<ObservedDesign[]> {
  if (call.observed !== undefined) {
    const { host, context, allHosts } = call;
    if (context !== undefined || allHosts) throw new UsageError(session.text('cli.hosts.recorded-or-live'));
    return [
      await known(await readRecordedDesign({ file: call.file, host, observed: call.observed }, session), session),
    ];
  }
  const { name: file, design } = await readDesign(call.file, session);
  const seen: ObservedDesign[] = [];
  for (const placed of placedHosts(design, call, session.text)) {
    const observed = await lookAt(design, placed, session);
    seen.push(await known({ file, design, hostId: placed.id, target: placed.target, observed }, session));
  }
  return seen;
}

async function known(seen: Omit<ObservedDesign, 'made'>, session: Session): Promise<ObservedDesign> {
  return { ...seen, made: await madeForDesign(seen.design, seen.observed, session) };
}

/** What on a host was made by HNS for this design, as far as journals of jobs prove it. */
export async function madeForDesign(
  design: Design,
  observed: ObservedHost,
  { jobs }: Pick<Session, 'jobs'>,
): Promise<ReadonlySet<string>> {
  return madeFor(ownerOf(design, {}), await madeOn(observed, jobs));
}

interface Recorded {
  readonly file: string;
  readonly host: string | undefined;
  readonly observed: string;
}

/** Looks that failed are told, because they are gaps in the picture. */
async function readRecordedDesign(call: Recorded, session: Session): Promise<Omit<ObservedDesign, 'made'>> {
  const { text } = session;
  const { name: file, design } = await readDesign(call.file, session);
  const input = await readText(call.observed, session);
  const hosts = observe([input.text]).observations.map(({ host }) => host);
  if (hosts.length === 0) throw badFile(input.name, text('cli.plan.bad-observed'), session);
  const hostId = chosenHost(design, call.host, hosts, session);
  const observed = observationOf(design, hostId, hosts);
  if (!observed) throw badFile(input.name, text('cli.plan.several-observed', { count: hosts.length }), session);
  for (const { command, message } of observed.failures) session.say(text('cli.plan.failed-look', { command, message }));
  return { file, design, hostId, target: design.targets?.[hostId] ?? LOCAL, observed };
}

/** The host that is asked for, the only one, or the one that has the name of the machine that was observed. */
function chosenHost(
  design: Design,
  wanted: string | undefined,
  seen: readonly ObservedHost[],
  session: Session,
): string {
  const { text } = session;
  if (wanted !== undefined) return hostNamed(design, wanted, text);
  const { hosts } = design.topology;
  const [only] = hosts;
  if (!only) throw new UsageError(text('cli.plan.no-host'));
  if (hosts.length === 1) return only.id;
  const names = new Set(seen.map(({ facts }) => facts.name?.toLowerCase()));
  const [found, another] = hosts.filter(({ name }) => names.has(name.toLowerCase()));
  if (found && !another) return found.id;
  throw new UsageError(text('cli.plan.several-hosts', { hosts: hosts.map(({ name }) => name).join(', ') }));
}

function observationOf(design: Design, hostId: string, seen: readonly ObservedHost[]): ObservedHost | undefined {
  if (seen.length === 1) return seen[0];
  const name = design.topology.hosts.find(({ id }) => id === hostId)?.name.toLowerCase();
  const fitting = seen.filter(({ facts }) => facts.name?.toLowerCase() === name);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The things on a host that a list of names means. `network:` or `container:` in front says which, where both have a name. */
export function thingsNamed(list: string | undefined, observed: ObservedHost, session: Session): ReadonlySet<string> {
  const { text } = session;
  const all: ObservedThing[] = [
    ...(observed.dockerNetworks ?? []).map(({ id, name }) => ({ kind: 'network' as const, id, name })),
    ...(observed.containers ?? []).map(({ id, name }) => ({ kind: 'container' as const, id, name })),
    ...(engineOf(observed) === 'hns' ? hnsThings(observed) : []),
  ];
  const found = namesIn(list).map((word) => {
    const [, kind, name = word] = /^(network|container|endpoint):(.+)$/.exec(word) ?? [];
    const named = all.filter((thing) => (kind === undefined || thing.kind === kind) && isCalled(thing, name));
    const [first, second] = named;
    if (!first) throw new UsageError(text('cli.plan.no-thing', { name: word }));
    if (second) {
      const things = named.map((thing) => `${thing.kind}:${thing.id}`).join(', ');
      throw new UsageError(text('cli.plan.several-things', { name: word, things }));
    }
    return first.id;
  });
  return new Set(found);
}

function hnsThings({ hnsNetworks = [], hnsEndpoints = [] }: ObservedHost): ObservedThing[] {
  return [
    ...hnsNetworks.map(({ id, name }) => ({ kind: 'network' as const, id, name })),
    ...hnsEndpoints.map(({ id, name = '' }) => ({ kind: 'endpoint' as const, id, name })),
  ];
}

/** By its name, its id, or the twelve digits of the id that docker shows. */
function isCalled({ id, name }: ObservedThing, word: string): boolean {
  return name === word || id === word || (word.length >= 12 && id.startsWith(word));
}

export function namesIn(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
