import { driverLook } from '../../design/look/driverLook.ts';
import { type EndpointLabel, endpointLabel, portLabel, shortImage } from '../../design/look/labels.ts';
import { MEASURES } from '../../design/placement/measures.ts';
import type { Box } from '../../design/placement/placeHost.ts';
import { tabsOf } from '../../design/placement/wires.ts';
import type { Container, Endpoint, Network } from '../../design/schema.ts';
import type { Texts } from '../../language/texts.ts';
import { COLORS, DRIVER_TONES } from './colors.ts';
import { badge, group, label, labelWidth, rect } from './draw.ts';
import type { Picture } from './picture.ts';
import type { Xml } from './xml.ts';

const PADDING = 10;
const GAP = 6;
const PORT = { size: 11 };
const WIDEST_PORT = 88;
const TAB = { size: 11, bold: true };

/** A container: a card with its name, image and ports, and its endpoints as tabs on the lower edge. */
export function drawContainer(
  { texts, found }: Picture,
  container: Container,
  box: Box,
  networks: ReadonlyMap<string, Network>,
): Xml {
  const { width, height } = box;
  const right = width - PADDING;
  const mark = badge(found.get(container.id), right, 17);
  const nameRoom = right - PADDING - (mark.width > 0 ? mark.width + GAP : 0);
  const ports = portLabel(container) ?? '';
  const portWidth = Math.min(labelWidth(ports, PORT), WIDEST_PORT);
  const imageRoom = right - PADDING - (portWidth > 0 ? portWidth + GAP : 0);
  return group(description(container, networks, texts), box, [
    rect({ x: 0, y: 0, width, height }, { rx: 6, fill: COLORS.raised, stroke: COLORS['edge-strong'] }),
    label(container.name, PADDING, 17, nameRoom, { size: 13, bold: true }),
    ...mark.markup,
    label(shortImage(container.image), PADDING, 37, imageRoom, { size: 11, fill: COLORS['text-quiet'] }),
    ...(ports === '' ? [] : [label(ports, right, 37, WIDEST_PORT, { ...PORT, anchor: 'end' })]),
    ...(container.networkMode === undefined ? [] : modeTab(container.networkMode, box)),
    ...endpointTabs(container, box, networks, texts),
  ]);
}

function modeTab(mode: string, { height }: Box): Xml[] {
  const { tab, container } = MEASURES;
  const most = container.width - 2 * tab.inset;
  const width = Math.min(most, Math.max(tab.width, labelWidth(mode, TAB) + 12));
  const box = { x: tab.inset, y: height - 8, width, height: tab.height };
  const frame = { rx: 4, fill: COLORS.surface, stroke: COLORS['edge-strong'], 'stroke-dasharray': '3 2' };
  return [rect(box, frame), tabLabel(mode, box, COLORS['text-quiet'])];
}

/**
 * Tabs as on the canvas, but with the whole address where there is room for it: in print nobody can point at a tab to read
 * the rest. The wire leaves from where it does on the canvas, which lies within the wider tab too.
 */
function endpointTabs(
  container: Container,
  { width, height }: Box,
  networks: ReadonlyMap<string, Network>,
  texts: Texts,
): Xml[] {
  const { tab: measures } = MEASURES;
  const count = container.endpoints.length;
  const share = (width - 2 * measures.inset - (count - 1) * measures.gap) / count;
  return tabsOf(container).flatMap((tab, index) => {
    const endpoint = container.endpoints[index];
    if (!endpoint) return [];
    const network = networks.get(endpoint.network);
    const tones = DRIVER_TONES[network ? driverLook(network.driver) : 'other'];
    const said = endpointLabel(endpoint, network);
    const whole = said.kind === 'address' ? said.full : texts(`canvas.endpoint.${said.kind}`);
    const needed = labelWidth(whole, TAB) + 8;
    const fits = needed <= share;
    const place = {
      x: fits ? measures.inset + index * (share + measures.gap) : tab.x,
      y: height - 8,
      width: fits ? Math.max(tab.width, needed) : tab.width,
      height: measures.height,
    };
    return [
      rect(place, { rx: 4, fill: tones.soft, stroke: tones.strong }),
      tabLabel(fits ? whole : shortLabel(said, texts), place, tones.text),
    ];
  });
}

function shortLabel(said: EndpointLabel, texts: Texts): string {
  return said.kind === 'address' ? said.short : texts(`canvas.endpoint.${said.kind}`);
}

function tabLabel(value: string, { x, y, width, height }: Box, fill: string): Xml {
  return label(value, x + width / 2, y + height / 2, width - 2, { ...TAB, fill, anchor: 'middle' });
}

function description(container: Container, networks: ReadonlyMap<string, Network>, texts: Texts): string[] {
  const ports = container.ports.map(
    ({ hostIp, host, container: inner, protocol }) =>
      [hostIp, host, inner].filter((part) => part !== undefined && part !== '').join(':') +
      (protocol === undefined ? '' : `/${protocol}`),
  );
  return [
    texts('canvas.label.container', { name: container.name }),
    container.image,
    container.networkMode ?? '',
    ...container.endpoints.map((endpoint) => endpointText(endpoint, networks.get(endpoint.network), texts)),
    ports.length > 0 ? texts('canvas.ports', { ports: ports.join(', ') }) : '',
  ];
}

function endpointText(endpoint: Endpoint, network: Network | undefined, texts: Texts): string {
  const said = endpointLabel(endpoint, network);
  const address = said.kind === 'address' ? said.full : texts(`canvas.endpoint.${said.kind}-long`);
  return texts('canvas.endpoint', { network: network?.name ?? '?', address });
}
