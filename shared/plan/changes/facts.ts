import { z } from 'zod';
import type { ObservedAdapter, ObservedContainer, ObservedHost } from '../../observed/observedHost.ts';
import { compareText } from '../order.ts';
import { SETTINGS_LABEL } from '../ownership.ts';
import type { HostChangePlan } from './change.ts';
import { aliasesOf } from './endpointDifference.ts';
import { tellsOfHnsAlone } from './hns/engine.ts';
import { hnsFacts } from './hns/hnsFacts.ts';
import { isWrittenByDocker } from './networkDifference.ts';
import { attachmentsOf, type SeenNetwork, seeHost } from './seen.ts';
import { sha256 } from './sha256.ts';
import { subnetsText } from './subnetText.ts';
import { isOwned } from './untouchable.ts';

const text = z.string().max(4096);

/**
 * What a plan depends on, of one thing on the host. Flat texts, so that two observations can be compared and shown. Left out is
 * what changes by itself without mattering: addresses that docker chose, times, states of health. Of a container only what can
 * change during its life is kept, because another image or variable means another container, with another id; so no
 * environment, which may hold secrets, gets into a plan's file.
 */
export const Fact = z.strictObject({
  kind: z.enum(['swarm', 'adapter', 'network', 'container', 'endpoint']),
  id: text,
  name: text,
  /** By field; `option …` and `label …` with their keys, `network …` with its name. */
  values: z.record(text, z.string().max(65_536)),
});
export type Fact = z.infer<typeof Fact>;

/** Which things count; everything where it is not given. */
export interface FactScope {
  /** Names and docker ids. */
  readonly networks: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  readonly adapters: ReadonlySet<string>;
  readonly swarm: boolean;
  /** Things that this design made count in any case: a new one would have to go. */
  readonly owner: string;
}

/**
 * The facts about a host, in the order of their kinds and names.
 * @param ofHns whether HNS alone makes its networks.
 */
export function factsOf(observed: ObservedHost, scope?: FactScope, ofHns = tellsOfHnsAlone(observed)): Fact[] {
  const facts: Fact[] = [];
  const { swarm } = observed.facts;
  if ((!scope || scope.swarm) && swarm !== undefined) {
    facts.push({ kind: 'swarm', id: '', name: 'swarm', values: { role: swarm } });
  }
  for (const adapter of observed.adapters ?? []) {
    if (!adapter.physical || (scope && !scope.adapters.has(adapter.name))) continue;
    facts.push(adapterFact(adapter, observed));
  }
  if (ofHns) return inOrder([...facts, ...hnsFacts(observed, scope)]);
  const isMeant = (
    names: ReadonlySet<string> | undefined,
    thing: { id: string; name: string; labels: Record<string, string> },
  ) => !scope || names?.has(thing.id) || names?.has(thing.name) || isOwned(thing.labels, scope.owner);
  for (const network of seeHost(observed).networks) {
    if (isMeant(scope?.networks, network.docker)) facts.push(networkFact(network));
  }
  for (const container of observed.containers ?? []) {
    if (isMeant(scope?.containers, container)) facts.push(containerFact(container));
  }
  return inOrder(facts);
}

function inOrder(facts: Fact[]): Fact[] {
  return facts.sort((a, b) => compareText(a.kind, b.kind) || compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** What a plan depends on: everything drawn, everything that changes, and everything attached to what changes. */
export function scopeOf(plan: Pick<HostChangePlan, 'changes' | 'steps' | 'owner' | 'engine'>): FactScope {
  const networks = new Set<string>();
  const containers = new Set<string>();
  for (const { entity, observed, kind, action, name } of plan.changes) {
    if (!entity && action === 'keep') continue;
    const set = kind === 'network' ? networks : kind === 'swarm' ? undefined : containers;
    set?.add(name);
    if (observed) set?.add(observed.id);
  }
  const adapters = plan.steps.flatMap(({ verify = [] }) =>
    verify.flatMap((expected) => (expected.see === 'adapter-address' ? expected.adapters : [])),
  );
  const swarm =
    plan.changes.some(({ kind }) => kind === 'swarm') ||
    (!plan.engine && plan.steps.some(({ params }) => params.driver === 'overlay'));
  return { networks, containers, adapters: new Set(adapters), swarm, owner: plan.owner };
}

function adapterFact({ name, mac = '', status = '' }: ObservedAdapter, { switches = [] }: ObservedHost): Fact {
  const bound = switches.filter(({ adapters }) => adapters.includes(name)).map((item) => item.name);
  return { kind: 'adapter', id: '', name, values: { mac, status, switch: bound.join(', ') } };
}

function networkFact({ docker, subnets }: SeenNetwork): Fact {
  const values: Record<string, string> = { driver: docker.driver, subnets: subnetsText(subnets) };
  if (docker.scope !== undefined) values.scope = docker.scope;
  if (docker.attachable) values.attachable = 'true';
  if (docker.internal) values.internal = 'true';
  if (docker.ingress) values.ingress = 'true';
  if (docker.configOnly) values['config-only'] = 'true';
  if (docker.configFrom !== undefined) values['config-from'] = docker.configFrom;
  for (const [key, value] of Object.entries(docker.options)) {
    if (!isWrittenByDocker(key)) values[`option ${key}`] = value;
  }
  for (const [key, value] of Object.entries(docker.labels)) {
    if (key !== SETTINGS_LABEL) values[`label ${key}`] = value;
  }
  return { kind: 'network', id: docker.id, name: docker.name, values };
}

function containerFact(container: ObservedContainer): Fact {
  const { id, name, running, networkMode } = container;
  const values: Record<string, string> = { running: String(running) };
  if (networkMode !== undefined) values['network-mode'] = networkMode;
  for (const attachment of attachmentsOf(container)) {
    const parts = [attachment.ip ?? '', ...aliasesOf(attachment, container)];
    values[`network ${attachment.network}`] = parts.join(' ').trim();
  }
  return { kind: 'container', id, name, values };
}

/** The same facts always give the same text. */
export function factsDigest(facts: readonly Fact[]): string {
  return sha256(
    JSON.stringify(
      facts.map(({ kind, id, name, values }) => [
        kind,
        id,
        name,
        Object.entries(values).sort(([a], [b]) => compareText(a, b)),
      ]),
    ),
  );
}

/** Digest of what a plan depends on. */
export function observedDigest(observed: ObservedHost, plan: HostChangePlan): string {
  return factsDigest(factsOf(observed, scopeOf(plan), plan.engine === 'hns'));
}
