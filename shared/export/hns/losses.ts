import type { Container, Design, Network } from '../../design/schema.ts';
import type { TextKey, Texts } from '../../language/texts.ts';
import { publishingEndpoint } from '../../plan/hns/describeEndpoint.ts';
import { hnsNameOf } from '../../plan/hns/describeNetwork.ts';
import { VXLAN_IDS } from '../../plan/hns/optionValues.ts';
import type { HnsStep } from '../../plan/hns/step.ts';
import { compareText } from '../../plan/order.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import { BUILD, releaseById } from '../../windows/releases.ts';
import { excerpt } from '../quote/visible.ts';
import type { WrittenHnsPlan } from './written.ts';

/** How many names a sentence shows. */
const NAMES_SHOWN = 5;

/** Options that become a part of a request, or whose effect a host without docker has anyway. */
const CARRIED: ReadonlySet<string> = new Set(
  [
    'networkname',
    'interface',
    'vlanid',
    'vsid',
    'dnssuffix',
    'dnsservers',
    'macpool',
    'sourcemac',
    'enable_outboundnat',
    'outboundnat_exceptions',
    'hnsid',
    'hnsowned',
    // It switches docker's DNS off, which is not there.
    'disable_gatewaydns',
  ].map((name) => `${WINDOWSSHIM_PREFIX}${name}`),
);

/** What the designs' hosts have and requests to HNS have no place for, in sentences for people. */
export function hnsLosses(design: Design, plans: readonly WrittenHnsPlan[], texts: Texts): string[] {
  const steps = plans
    .flatMap((plan) => plan.steps)
    .filter(({ refusal }) => !refusal)
    .map(({ step }) => step);
  const containers = plans.flatMap(({ host }) => host.containers);
  const made = plans.flatMap(({ host }) => host.networks).filter(({ origin }) => origin === 'design');
  const networks = new Map(design.topology.hosts.flatMap((host) => host.networks).map((item) => [item.id, item]));
  const say = (key: TextKey & `hns.loss.${string}`, names: readonly string[]) => sentence(texts, key, names);
  return [
    ...say('hns.loss.containers', attached(steps)),
    ...say('hns.loss.no-endpoint', containers.filter((item) => item.endpoints.length === 0).map(nameOf)),
    ...say('hns.loss.aliases', containers.filter(hasAliases).map(nameOf)),
    ...say('hns.loss.ports', containers.filter((item) => isUnpublished(item, networks)).map(nameOf)),
    ...say('hns.loss.publish-all', containers.filter((item) => item.publishAll).map(nameOf)),
    ...say('hns.loss.endpoint-flags', containers.filter(hasEndpointFlags).map(nameOf)),
    ...say('hns.loss.docker-names', made.filter((item) => hnsNameOf(item) !== item.name).map(nameOf)),
    ...say('hns.loss.network-flags', made.filter((item) => item.attachable || item.flags.length > 0).map(nameOf)),
    ...say('hns.loss.options', made.flatMap(lostOptions)),
    ...say('hns.loss.nat-vlan', made.filter(hasNatVlan).map(nameOf)),
    ...say('hns.loss.overlay', created(steps, 'overlay')),
    ...natRestartLoss(plans, texts),
    ...(plans.some(({ host }) => host.swarmId !== undefined) ? [texts('hns.loss.swarm')] : []),
    texts('hns.loss.drawing'),
  ];
}

/** One sentence with the names concerned, or none. */
export function sentence(texts: Texts, key: TextKey & `hns.loss.${string}`, names: readonly string[]): string[] {
  const all = [...new Set(names)].sort(compareText);
  if (all.length === 0) return [];
  const list = all.slice(0, NAMES_SHOWN).map(excerpt).join(', ');
  const more = all.length - NAMES_SHOWN;
  return [texts(key, { names: more > 0 ? texts('hns.loss.more', { names: list, count: more }) : list })];
}

const nameOf = ({ name }: { readonly name: string }) => name;

function attached(steps: readonly HnsStep[]): string[] {
  return steps.filter(({ kind }) => kind === 'hns-endpoint-create').map(nameOf);
}

function created(steps: readonly HnsStep[], driver: string): string[] {
  return steps.filter((step) => step.kind === 'hns-network-create' && step.description?.driver === driver).map(nameOf);
}

function hasAliases({ endpoints }: Container): boolean {
  return endpoints.some(({ aliases }) => aliases && aliases.length > 0);
}

function hasEndpointFlags({ endpoints }: Container): boolean {
  return endpoints.some(({ flags }) => flags && flags.length > 0);
}

function isUnpublished(container: Container, networks: ReadonlyMap<string, Network>): boolean {
  return container.ports.length > 0 && !publishingEndpoint(container, (id) => networks.get(id));
}

function lostOptions({ options, driver }: Network): string[] {
  return Object.keys(options).filter((key) => !CARRIED.has(key) && !(key === VXLAN_IDS && driver === 'overlay'));
}

function hasNatVlan({ driver, options }: Network): boolean {
  const isSet = (name: string) => (options[`${WINDOWSSHIM_PREFIX}${name}`] ?? '0') !== '0';
  return driver === 'nat' && (isSet('vlanid') || isSet('vsid'));
}

/** nat networks that only HNS knows are gone after a restart from Windows Server 2019 on (C037). */
export function natRestartLoss(plans: readonly WrittenHnsPlan[], texts: Texts): string[] {
  const names = plans.flatMap(({ host, steps }) => {
    const build = host.build ?? releaseById.get(host.release ?? '')?.build ?? BUILD.WS2019;
    if (build < BUILD.WS2019) return [];
    const done = steps.filter(({ refusal }) => !refusal).map(({ step }) => step);
    return created(done, 'nat');
  });
  return sentence(texts, 'hns.loss.nat-restart', names);
}
