import { driverAbbreviation, driverLook } from '../../design/look/driverLook.ts';
import { subnetLine, vlanOf } from '../../design/look/labels.ts';
import type { Box, LaneBox } from '../../design/placement/placeHost.ts';
import type { Adapter, VSwitch } from '../../design/schema.ts';
import { COLORS, DRIVER_TONES } from './colors.ts';
import { badge, group, label, labelWidth, rect } from './draw.ts';
import { patternFill } from './patterns.ts';
import type { Picture } from './picture.ts';
import { element, type Xml } from './xml.ts';

const GAP = 8;
const PADDING = 10;

/** A network's lane: its driver's pattern, abbreviation, name, subnet and VLAN. */
export function drawLane({ texts, found }: Picture, { network, ...box }: LaneBox, from: string | undefined): Xml {
  const { width, height } = box;
  const look = driverLook(network.driver);
  const tones = DRIVER_TONES[look];
  const middle = height / 2;
  const parts: Xml[] = [];
  const mark = badge(found.get(network.id), width - PADDING, middle);
  let right = width - PADDING - (mark.width > 0 ? mark.width + GAP : 0);
  const made = from === undefined ? undefined : texts('canvas.made-on', { host: from });
  if (made !== undefined) {
    const style = { size: 11, fill: tones.text, anchor: 'end' } as const;
    const room = Math.min(labelWidth(made, style), width * 0.35);
    parts.push(label(made, right, middle, room, style));
    right -= room + GAP;
  }
  const vlan = vlanOf(network);
  const vlanText = vlan === undefined ? '' : texts('canvas.vlan', { vlan });
  const vlanWidth = vlanText === '' ? 0 : Math.min(labelWidth(vlanText, VLAN) + 14, 110);
  const abbreviation = driverAbbreviation(network.driver);
  let x = SWATCH + GAP;
  parts.push(label(abbreviation, x, middle, 60, { size: 11, bold: true, fill: tones.text }));
  x += Math.min(labelWidth(abbreviation, { size: 11, bold: true }), 60) + GAP;

  const room = right - x - (vlanWidth > 0 ? vlanWidth + GAP : 0);
  const subnet = subnetLine(network);
  const subnetWidth = labelWidth(subnet, { size: 12 });
  const nameWidth = labelWidth(network.name, NAME);
  const forName = Math.min(nameWidth, subnet === '' ? room : Math.max(room * 0.35, room - GAP - subnetWidth));
  parts.push(label(network.name, x, middle, forName, { ...NAME, fill: tones.text }));
  x += forName + GAP;
  const forSubnet = Math.min(subnetWidth, room - forName - GAP);
  if (subnet !== '' && forSubnet > 30) {
    parts.push(label(subnet, x, middle, forSubnet, { size: 12, fill: tones.text }));
    x += forSubnet + GAP;
  }
  if (vlanWidth > 0) {
    const pill = { x, y: middle - 9, width: vlanWidth, height: 18 };
    parts.push(rect(pill, { rx: 9, fill: 'none', stroke: tones.strong }));
    const style = { ...VLAN, fill: tones.text, anchor: 'middle' } as const;
    parts.push(label(vlanText, x + vlanWidth / 2, middle, vlanWidth - 12, style));
  }
  const title = [
    texts('canvas.label.network', { name: network.name }),
    network.driver || texts('canvas.driver-default'),
    subnet,
    vlanText,
    made,
  ];
  return group(title, box, [
    rect({ x: 0, y: 0, width, height }, { rx: 5, fill: tones.soft, stroke: tones.strong, 'stroke-width': 1.5 }),
    element('path', { d: swatchPath(height), fill: tones.strong }),
    ...patternFill(look, swatchPath(height)),
    ...parts,
    ...mark.markup,
  ]);
}

const SWATCH = 24;
const VLAN = { size: 11, bold: true };
const NAME = { size: 13, bold: true };

/** The lane's left end, as round as its frame. */
function swatchPath(height: number): string {
  return `M5 0H${SWATCH}V${height}H5A5 5 0 0 1 0 ${height - 5}V5A5 5 0 0 1 5 0Z`;
}

/** A Hyper-V switch. An internal one is rounded and dashed and rests on nothing; an external one stands on its adapters. */
export function drawSwitch({ texts, found }: Picture, vswitch: VSwitch, box: Box, adapterUnnamed: boolean): Xml {
  const { width, height } = box;
  const middle = height / 2;
  const external = vswitch.kind === 'external';
  const kind = texts(`canvas.switch.${vswitch.kind}`);
  const team = vswitch.adapters.length;
  const mark = badge(found.get(vswitch.id), width - PADDING, middle);
  let right = width - PADDING - (mark.width > 0 ? mark.width + GAP : 0);
  const parts: Xml[] = [];
  if (adapterUnnamed) {
    const hint = texts('canvas.no-adapter');
    const style = { size: 11, fill: COLORS['text-quiet'], italic: true, anchor: 'end' } as const;
    parts.push(label(hint, right, middle, 140, style));
    right -= labelWidth(hint, style) + GAP;
  }
  let x = PADDING;
  parts.push(label(kind, x, middle, 160, KIND));
  x += labelWidth(kind, KIND) + GAP;
  const setText = team > 1 ? texts('canvas.set') : '';
  const setWidth = team > 1 ? labelWidth(setText, KIND) + 12 : 0;
  const name = vswitch.name;
  const room = Math.min(labelWidth(name, { size: 11 }), right - x - (setWidth > 0 ? setWidth + GAP : 0));
  parts.push(label(name, x, middle, room, { size: 11 }));
  x += room + GAP;
  if (setWidth > 0) {
    parts.push(rect({ x, y: middle - 8, width: setWidth, height: 16 }, { rx: 3, fill: COLORS.hardware }));
    const style = { ...KIND, fill: COLORS.surface, anchor: 'middle' } as const;
    parts.push(label(setText, x + setWidth / 2, middle, setWidth, style));
  }
  const frame = { fill: COLORS['hardware-soft'], stroke: COLORS.hardware, 'stroke-width': 1.5 };
  const whole = { x: 0, y: 0, width, height };
  return group(
    [
      texts('canvas.label.switch', { name, kind }),
      texts('canvas.adapters', { count: team }),
      team > 1 ? texts('canvas.set-long', { count: team }) : undefined,
    ],
    box,
    [
      rect(whole, external ? { rx: 3, ...frame } : { rx: height / 2, ...frame, 'stroke-dasharray': '5 3' }),
      ...(external ? [rect({ x: 0, y: height - 3, width, height: 3 }, { fill: COLORS.hardware })] : []),
      ...parts,
      ...mark.markup,
    ],
  );
}

const KIND = { size: 11, bold: true };

/** A physical adapter: a socket on the host's lower edge. */
export function drawAdapter({ texts, found }: Picture, adapter: Adapter, box: Box): Xml {
  const { width, height } = box;
  const marks = [
    adapter.trunk ? texts('canvas.trunk') : undefined,
    typeof adapter.vlan === 'number' ? texts('canvas.vlan', { vlan: adapter.vlan }) : undefined,
  ];
  const second = [adapter.ipv4, ...marks].filter(Boolean).join(' · ');
  const mark = badge(found.get(adapter.id), width - PADDING, height / 2);
  const x = PADDING + 20 + GAP;
  const room = width - GAP - x - (mark.width > 0 ? mark.width + GAP : 0);
  const title = [
    texts('canvas.label.adapter', { name: adapter.name }),
    adapter.description,
    second || texts('canvas.label.no-address'),
    adapter.mac,
  ];
  return group(title, box, [
    element('path', {
      d: `M0 ${height}V5A5 5 0 0 1 5 0H${width - 5}A5 5 0 0 1 ${width} 5V${height}Z`,
      fill: COLORS['hardware-soft'],
      stroke: COLORS.hardware,
      'stroke-width': 1.5,
    }),
    rect({ x: 0, y: height - 4, width, height: 4 }, { fill: COLORS.hardware }),
    element('path', {
      transform: `translate(${PADDING} ${height / 2 - 10})`,
      d: 'M2.5 3.5h15v13h-3.5v-2.5h-8v2.5h-3.5zM6.5 6.5v2.5M8.8 6.5v2.5M11.2 6.5v2.5M13.5 6.5v2.5',
      fill: 'none',
      stroke: COLORS.hardware,
      'stroke-width': 1.4,
      'stroke-linejoin': 'round',
    }),
    label(adapter.name, x, second === '' ? height / 2 : 16, room, { size: 12, bold: true }),
    ...(second === '' ? [] : [label(second, x, 32, room, { size: 11, fill: COLORS['text-quiet'] })]),
    ...mark.markup,
  ]);
}
