import { type EntityRef, nameOf } from '../design/entities.ts';
import type { Design } from '../design/schema.ts';
import type { Texts } from '../language/texts.ts';
import type { MessageParams } from '../rules/rule.ts';
import type { DiscoveryAnswer } from '../windows/discovery.ts';
import type { NameAnswer } from './names.ts';
import type { AddressChange, Caveat, Hop, MissingFact, Path, PathEnd, PathParams, PathValue, Stop } from './path.ts';

/** Paths in the words of a language. */

export function valueText(texts: Texts, value: PathValue): string {
  return typeof value === 'object' ? texts(value.key, paramTexts(texts, value.params)) : String(value);
}

function paramTexts(texts: Texts, params: PathParams = {}): MessageParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, sayValue(texts, value)]));
}

// Numbers stay numbers: plural forms are chosen by them.
function sayValue(texts: Texts, value: PathValue): string | number {
  return typeof value === 'number' ? value : valueText(texts, value);
}

/** What happens at a hop, as a sentence. */
export function hopText(texts: Texts, hop: Hop): string {
  return capital(texts(`paths.hop.${hop.id}`, paramTexts(texts, hop.params)));
}

/** What a hop changes in the packet, one line for each part. */
export function changeText(texts: Texts, { part, from, to }: AddressChange): string {
  const name = texts(`paths.part.${part}`);
  if (to === undefined) return texts('paths.change.removed', { part: name, from: valueText(texts, from ?? '') });
  if (from === undefined) return texts('paths.change.set', { part: name, to: valueText(texts, to) });
  return texts('paths.change.rewritten', { part: name, from: valueText(texts, from), to: valueText(texts, to) });
}

/** Why it ends, or why it cannot be told. */
export function stopText(texts: Texts, stop: Stop): string {
  return texts(`paths.stop.${stop.id}`, paramTexts(texts, stop.params));
}

export function caveatText(texts: Texts, caveat: Caveat): string {
  return texts(`paths.caveat.${caveat.id}`, paramTexts(texts, caveat.params));
}

/** Which fact would settle it, and where it is stated. */
export function missingText(texts: Texts, design: Design, { entity, field }: MissingFact): string {
  return texts('paths.missing', {
    field: texts(`paths.field.${knownField(field)}`),
    entity: entityText(design, entity),
  });
}

const FIELDS = ['release', 'platform', 'macSpoofing', 'promiscuous', 'swarm', 'kbs', 'adapters', 'trunk'] as const;

function knownField(field: string): (typeof FIELDS)[number] {
  return FIELDS.find((known) => known === field) ?? 'adapters';
}

function entityText(design: Design, entity: EntityRef): string {
  const name = `“${nameOf(design, entity)}”`;
  if (entity.kind === 'host' || entity.host === undefined) return name;
  return `“${nameOf(design, { kind: 'host', id: entity.host })}/${nameOf(design, entity)}”`;
}

/** What an end is called. */
export function endText(texts: Texts, design: Design, end: PathEnd): string {
  if (end.kind === 'outside') return texts('paths.value.end-outside');
  const host = design.topology.hosts.find(({ id }) => id === (end.kind === 'host' ? end.id : end.host));
  if (!host) return texts('paths.value.end-missing');
  if (end.kind === 'host') return texts('paths.value.end-host', { host: host.name });
  const container = host.containers.find(({ id }) => id === (end.kind === 'port' ? end.container : end.id));
  if (!container) return texts('paths.value.end-missing');
  if (end.kind === 'container') {
    return texts('paths.value.end-container', { container: container.name, host: host.name });
  }
  const published = container.ports[end.index];
  const port = published?.host ?? texts('paths.value.port-hns');
  return texts('paths.value.end-port', { port, host: host.name, container: container.name });
}

/** The verdict on a path in one sentence. */
export function verdictText(texts: Texts, design: Design, path: Path): string {
  const ends = {
    from: capital(endText(texts, design, path.from)),
    to: endText(texts, design, path.to),
  };
  const { result, through } = path;
  if (result.outcome !== 'reaches') {
    const reason = stopText(texts, result.stop);
    const inside = result.outcome === 'unknown' ? { ...ends, from: endText(texts, design, path.from) } : ends;
    return texts(`paths.result.${result.outcome}`, { ...inside, reason });
  }
  if (!through) return texts('paths.result.reaches', ends);
  return texts('paths.result.reaches-port', { ...ends, port: endText(texts, design, through) });
}

/** Whether and as what a container is found by name. */
export function namesText(texts: Texts, answer: NameAnswer): string {
  const { outcome, names, driver, networkName, reason, control, resolver } = answer;
  const params = { count: names.length, name: names.join('”, “'), driver, network: networkName };
  if (outcome === 'no') {
    return texts('paths.names.no', { reason: texts(`paths.names.reason.${reason ?? 'driver'}`, params) });
  }
  if (outcome !== 'conditional') return texts(`paths.names.${outcome}`, params);
  const said = texts('paths.names.conditional', {
    ...params,
    control: texts(`paths.names.control.${controlOf(control)}`),
  });
  return resolver ? `${said} ${texts('paths.names.resolver', params)}` : said;
}

function controlOf(control: DiscoveryAnswer | undefined) {
  return control === 'docker-ee' || control === 'kube-dns' ? control : 'docker-ee-or-kube-dns';
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
