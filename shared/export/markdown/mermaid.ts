import { networksFor } from '../../design/entities.ts';
import { driverAbbreviation, driverLook } from '../../design/look/driverLook.ts';
import { subnetLine, vlanOf } from '../../design/look/labels.ts';
import type { Container, Host, Network } from '../../design/schema.ts';
import { visible } from '../quote/visible.ts';
import { shownDriver } from '../shownDriver.ts';
import { DRIVER_TONES } from '../svg/colors.ts';
import type { Handover } from './context.ts';

/** Of one text in the diagram. Pages that draw Mermaid refuse diagrams of more than 50,000 characters. */
const LONGEST_LABEL = 60;

/** With more containers than this, the diagram has one node for all that stand on the same networks. */
const MOST_CONTAINERS = 40;

/** With more elements than this there is nothing to be read from a diagram that lays itself out. */
const MOST_NODES = 150;

/**
 * The design as a Mermaid flowchart, which GitHub, GitLab and Azure DevOps draw and people can read as text. Undefined
 * where it would have too much in it.
 */
export function mermaidOf(handover: Handover): string | undefined {
  const { hosts } = handover;
  const containers = hosts.reduce((sum, host) => sum + host.containers.length, 0);
  const parts = hosts.map((host, index) => drawHost(handover, host, `h${index + 1}`, containers > MOST_CONTAINERS));
  const nodes = parts.reduce((sum, part) => sum + part.nodes, 0);
  if (nodes === 0 || nodes > MOST_NODES) return undefined;
  const looks = new Set(hosts.flatMap(({ networks }) => networks.map(({ driver }) => driverLook(driver))));
  const styles = [...looks].sort().map((look) => {
    const { strong, soft, text } = DRIVER_TONES[look];
    return `  classDef ${look} fill:${soft},stroke:${strong},color:${text}`;
  });
  return ['flowchart TB', ...parts.flatMap(({ lines }) => lines), ...overlayLines(handover), ...styles].join('\n');
}

interface Part {
  readonly lines: readonly string[];
  readonly nodes: number;
}

function drawHost(handover: Handover, host: Host, id: string, grouped: boolean): Part {
  const { texts } = handover;
  const lines: string[] = [`  subgraph ${id}["${lineBreak(label(host.name))}"]`];
  const links: string[] = [];
  const nodeOf = nodeNames(handover, host, id);
  let nodes = 1;
  const node = (text: string) => {
    nodes++;
    lines.push(`    ${text}`);
  };
  const known = new Map(networksFor(handover.design, host).map(({ network }) => [network.id, network]));
  const visiting = [...known.values()].filter((network) => !host.networks.includes(network));
  containerNodes(handover, host, grouped).forEach(({ containers, text }, index) => {
    const name = `${id}c${index + 1}`;
    node(`${name}["${lineBreak(text)}"]`);
    const [first] = containers;
    for (const endpoint of first?.endpoints ?? []) {
      const to = nodeOf.network.get(endpoint.network);
      if (to === undefined) continue;
      const address = label(containers.length === 1 ? (endpoint.ip ?? endpoint.actualIp ?? '') : '');
      links.push(`  ${name} ---${address === '' ? '' : `|"${address}"|`} ${to}`);
    }
  });
  for (const network of [...host.networks, ...visiting]) {
    node(`${nodeOf.network.get(network.id)}(["${networkLabel(network, handover)}"]):::${driverLook(network.driver)}`);
    const bar = network.switch === undefined ? undefined : nodeOf.switch.get(network.switch);
    if (bar !== undefined) links.push(`  ${nodeOf.network.get(network.id)} --- ${bar}`);
  }
  for (const vswitch of host.switches) {
    const kind = texts(`canvas.switch.${vswitch.kind}`);
    node(`${nodeOf.switch.get(vswitch.id)}["${lineBreak(label(kind), label(vswitch.name))}"]`);
    for (const adapter of vswitch.adapters) {
      const to = nodeOf.adapter.get(adapter);
      if (to !== undefined) links.push(`  ${nodeOf.switch.get(vswitch.id)} --- ${to}`);
    }
  }
  for (const adapter of host.adapters) {
    node(`${nodeOf.adapter.get(adapter.id)}[["${lineBreak(label(adapter.name), label(adapter.ipv4 ?? ''))}"]]`);
  }
  return { lines: [...lines, '  end', ...links], nodes };
}

function nodeNames({ design }: Handover, host: Host, id: string) {
  const named = (letter: string, items: readonly { readonly id: string }[]) =>
    new Map(items.map((item, index) => [item.id, `${id}${letter}${index + 1}`]));
  return {
    network: named(
      'n',
      networksFor(design, host).map(({ network }) => network),
    ),
    switch: named('s', host.switches),
    adapter: named('a', host.adapters),
  };
}

interface ContainerNode {
  readonly containers: readonly Container[];
  readonly text: string;
}

function containerNodes({ texts }: Handover, host: Host, grouped: boolean): ContainerNode[] {
  if (!grouped) {
    return host.containers.map((container) => ({ containers: [container], text: label(container.name) }));
  }
  const groups = new Map<string, Container[]>();
  for (const container of host.containers) {
    const key = container.endpoints.map(({ network }) => network).join('\n');
    const group = groups.get(key);
    if (group) group.push(container);
    else groups.set(key, [container]);
  }
  return [...groups.values()].map((containers) => {
    const [only] = containers;
    const isAlone = containers.length === 1 && only !== undefined;
    const text = isAlone ? only.name : texts('canvas.containers', { count: containers.length });
    return { containers, text: label(text) };
  });
}

function networkLabel(network: Network, { texts }: Handover): string {
  const vlan = vlanOf(network);
  const driver = shownDriver(network);
  return lineBreak(
    label(driver === '' ? network.name : `${driverAbbreviation(driver)} ${network.name}`),
    label(subnetLine(network)),
    vlan === undefined ? '' : label(texts('canvas.vlan', { vlan })),
  );
}

/** An overlay is one network on all its hosts: its nodes are joined from host to host. */
function overlayLines(handover: Handover): string[] {
  const places = new Map<string, string[]>();
  handover.hosts.forEach((host, index) => {
    const names = nodeNames(handover, host, `h${index + 1}`).network;
    for (const { network } of networksFor(handover.design, host)) {
      if (network.driver !== 'overlay') continue;
      const list = places.get(network.id) ?? [];
      list.push(names.get(network.id) ?? '');
      places.set(network.id, list);
    }
  });
  return [...places.values()].flatMap((names) =>
    names.slice(1).map((name, index) => `  ${names[index]} -. VXLAN .- ${name}`),
  );
}

function lineBreak(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('<br/>') || NAMELESS;
}

/** Mermaid knows no empty label. */
const NAMELESS = '–';

/**
 * Text within a quoted label: everything that Mermaid, HTML or Markdown could take for its own stands as its number, which
 * Mermaid writes `#35;`. A label that begins like a list would be refused as one.
 */
function label(value: string): string {
  const text = visible(value, LONGEST_LABEL).trim();
  return text
    .replace(/[^\p{L}\p{M}\p{N} ./,…·-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`)
    .replace(/^(\d+)\.(?=\s)/, '$1#46;')
    .replace(/^-(?=\s)/, '#45;');
}
