import type { Design } from '../../design/schema.ts';
import { textsFor } from '../../language/texts.ts';
import { hnsRequest } from '../../plan/hns/requests.ts';
import type { HnsStep } from '../../plan/hns/step.ts';
import type { ExportFile, ExportOptions, ExportResult } from '../result.ts';
import { hnsFileNames } from './fileNames.ts';
import { hnsLosses, sentence } from './losses.ts';
import { hnsProblems } from './sentences.ts';
import { type BodyOf, type WrittenHnsPlan, writeHns } from './written.ts';

/**
 * The bodies of HNS v1, for each host `{"networks": […], "endpoints": […]}`, each usable by itself (`New-HnsNetwork
 * -JsonString`). HNS makes a network's id when it makes the network, so an endpoint refers to it by `VirtualNetworkName`.
 */
export function exportHnsJson(design: Design, options: ExportOptions): ExportResult {
  const texts = textsFor(options.locale);
  const plans = writeHns(design, bodyV1);
  const nameOf = hnsFileNames(design, plans, '-hns.json');
  const wanted = plans.filter(({ host }) => options.host === undefined || host.id === options.host);
  return {
    files: wanted.map((plan) => jsonFile(plan, nameOf(plan.host.id), documentOf(plan))),
    problems: wanted.flatMap((plan) => hnsProblems(texts, plan)),
    losses: [
      ...sentence(texts, 'hns.loss.reference', wanted.flatMap(madeEndpoints)),
      ...sentence(texts, 'hns.loss.provider', wanted.flatMap(withoutProvider)),
      ...sentence(texts, 'hns.loss.host-networks', wanted.flatMap(expectedNetworks)),
      ...hnsLosses(design, wanted, texts),
    ],
  };
}

/** What HNS v1 is sent for a step. */
export const bodyV1: BodyOf = (step) => {
  const request = hnsRequest(step);
  return request ? { body: request.body } : {};
};

function documentOf({ steps }: WrittenHnsPlan): object {
  const networks: object[] = [];
  const endpoints: object[] = [];
  for (const { step, body } of steps) {
    if (!body) continue;
    if (step.kind === 'hns-endpoint-create') endpoints.push({ ...referenceOf(step), ...body });
    else networks.push(body);
  }
  return { networks, endpoints };
}

function referenceOf({ network }: HnsStep): object {
  return { VirtualNetworkName: network.name, ...(network.id !== undefined && { VirtualNetwork: network.id }) };
}

/** Two-space JSON with line feeds: reads well, and compares well. */
export function jsonFile({ host }: WrittenHnsPlan, name: string, document: object): ExportFile {
  return {
    name,
    text: `${JSON.stringify(document, undefined, 2)}\n`,
    encoding: 'utf8',
    newline: 'lf',
    language: 'json',
    host: host.id,
    hostName: host.name,
  };
}

/** Containers for which endpoints are made. */
export function madeEndpoints({ steps }: WrittenHnsPlan): string[] {
  return steps.flatMap(({ step, body }) => (body && step.kind === 'hns-endpoint-create' ? [step.name] : []));
}

/** Endpoints of overlays whose host's address the drawing does not know. */
export function withoutProvider({ steps }: WrittenHnsPlan): string[] {
  return steps.flatMap(({ step, body }) => {
    if (!body || step.kind !== 'hns-endpoint-create') return [];
    const provider = step.description?.provider;
    return provider && provider.address === undefined ? [step.name] : [];
  });
}

export function expectedNetworks({ steps }: WrittenHnsPlan): string[] {
  return steps.flatMap(({ step }) => (step.kind === 'hns-network-expect' ? [step.name] : []));
}
