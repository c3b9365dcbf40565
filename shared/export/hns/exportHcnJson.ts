import type { Design, Host } from '../../design/schema.ts';
import { textsFor } from '../../language/texts.ts';
import { hcnEndpointBody, hcnNetworkBody, hcnNetworkObstacle } from '../../plan/hns/bodiesV2.ts';
import { nameGuid } from '../../plan/hns/nameGuid.ts';
import type { HnsHostPlan, HnsStep } from '../../plan/hns/step.ts';
import { BUILD, releaseById } from '../../windows/releases.ts';
import { excerpt } from '../quote/visible.ts';
import type { ExportOptions, ExportProblem, ExportResult } from '../result.ts';
import { expectedNetworks, jsonFile, madeEndpoints, withoutProvider } from './exportHnsJson.ts';
import { hnsFileNames } from './fileNames.ts';
import { hnsLosses, sentence } from './losses.ts';
import { hnsProblems } from './sentences.ts';
import { type BodyOf, type WrittenHnsPlan, writeHns } from './written.ts';

/**
 * The settings of HCN (version 2), for each host `{"networks": […], "endpoints": […]}`. An endpoint can only name its
 * network by id, so networks carry one that is made from the names of the host and the network.
 */
export function exportHcnJson(design: Design, options: ExportOptions): ExportResult {
  const texts = textsFor(options.locale);
  const plans = writeHns(design, bodiesV2());
  const nameOf = hnsFileNames(design, plans, '-hcn.json');
  const wanted = plans.filter(({ host }) => options.host === undefined || host.id === options.host);
  const able = wanted.filter(({ host }) => !isTooOld(host));
  const tooOld = wanted.filter(({ host }) => isTooOld(host));
  return {
    files: able.map((plan) => jsonFile(plan, nameOf(plan.host.id), documentOf(plan))),
    problems: [
      ...tooOld.map(({ host }): ExportProblem => {
        const value = host.release ?? String(host.build);
        const why = texts('export.why.hcn-too-old', { value: excerpt(value) });
        const message = texts('export.refused', { what: texts('hns.kind.host'), name: excerpt(host.name), why });
        const target = { kind: 'host' as const, id: host.id };
        return { reason: 'hcn-too-old', target, host: host.id, name: host.name, value, message };
      }),
      ...able.flatMap((plan) => hnsProblems(texts, plan)),
    ],
    losses: [
      ...(able.some(({ host }) => buildOf(host) === undefined) ? [texts('hns.loss.hcn-version')] : []),
      ...sentence(texts, 'hns.loss.ids', able.flatMap(madeEndpoints)),
      ...sentence(texts, 'hns.loss.provider', able.flatMap(withoutProvider)),
      ...sentence(texts, 'hns.loss.host-networks', able.flatMap(expectedNetworks)),
      ...hnsLosses(design, able, texts),
    ],
  };
}

/** What HCN is sent for a step. The ids of a plan's networks are made once, for all its endpoints. */
function bodiesV2(): BodyOf {
  const known = new Map<HnsHostPlan, ReadonlyMap<string, string>>();
  return (step, plan) => {
    if (step.kind === 'hns-network-expect' || !step.description) return {};
    const ids = known.get(plan) ?? networkIds(plan);
    known.set(plan, ids);
    if (step.kind === 'hns-network-create') {
      const obstacle = hcnNetworkObstacle(step.description);
      return obstacle
        ? { refusal: obstacle }
        : { body: hcnNetworkBody(step.description, ids.get(step.target.id) ?? '') };
    }
    const id = step.network.id ?? ids.get(step.needs[0] ?? '');
    if (id === undefined) return { refusal: { reason: 'hcn-network-id', value: step.network.name } };
    return { body: hcnEndpointBody(step.description, id) };
  };
}

/** Ids of the networks that a plan makes, by their ids in the design. */
function networkIds({ steps, hostName }: HnsHostPlan): ReadonlyMap<string, string> {
  return new Map(
    steps.flatMap((step): [string, string][] =>
      step.kind === 'hns-network-create' ? [[step.target.id, nameGuid(hostName, step.network.name)]] : [],
    ),
  );
}

function documentOf({ steps }: WrittenHnsPlan): object {
  const bodiesOf = (kind: HnsStep['kind']) =>
    steps.flatMap(({ step, body }) => (body && step.kind === kind ? [body] : []));
  return { networks: bodiesOf('hns-network-create'), endpoints: bodiesOf('hns-endpoint-create') };
}

function buildOf(host: Host): number | undefined {
  return host.build ?? releaseById.get(host.release ?? '')?.build;
}

/** HCN came with HNS 9.2, which Windows Server 2019 has since its first updates, and nothing older (C032). */
function isTooOld(host: Host): boolean {
  const build = buildOf(host);
  return build !== undefined && build < BUILD.WS2019;
}
