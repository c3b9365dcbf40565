import { expect, test } from 'vitest';
import { textsFor } from '../../language/texts.ts';
import { countingIds } from '../create.ts';
import { applyEdit, type Edit } from '../edits.ts';
import { type EntityRef, nameOf } from '../entities.ts';
import { labDesign, refsOf, steadyJson } from '../testing/lab.ts';
import { connectElements, legalTargets } from './connect.ts';
import { dependentsOf, isWorthAsking } from './dependents.ts';
import { type DropTarget, dropItem, type PaletteItem } from './drop.ts';
import { extendWire } from './extend.ts';
import type { GestureResult } from './gesture.ts';
import { removeElements } from './remove.ts';

/**
 * What every gesture does in a design with one of everything, in the words of the history and as the whole edit, or why it is
 * refused: a text for each gesture in `said/`, written anew by `vitest run shared/design -u`.
 */
const texts = textsFor('en');
const design = labDesign();
/** Of the adapters in one team, the first speaks for all. */
const refs = refsOf(design).filter(({ id }) => !/^port[1-7]$/.test(id));
const network = (driver: string): PaletteItem => ({ kind: 'network', driver });
const ITEMS: readonly PaletteItem[] = [
  { kind: 'host' },
  { kind: 'adapter' },
  { kind: 'switch' },
  ...['nat', 'transparent', 'overlay', 'l2bridge', 'l2tunnel', 'none of Windows'].map(network),
  { kind: 'container' },
];

test('connecting, whichever end it begins at', async () => {
  const lines = refs.flatMap((from, at) => {
    const legal = legalTargets(design, from);
    return refs.slice(at + 1).flatMap((to) => {
      const result = connectElements(design, from, to, countingIds());
      expect(connectElements(design, to, from, countingIds())).toEqual(result);
      if (from.kind !== 'host' && to.kind !== 'host') expect(legal.has(to.id)).toBe(result.ok);
      return isNothing(result) ? [] : `${spell(from)} and ${spell(to)}: ${said(result)}`;
    });
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('said/connect.txt');
});

test('dropping from the palette', async () => {
  const targets: DropTarget[] = [
    { kind: 'canvas' },
    { kind: 'host', id: 'nowhere' },
    { kind: 'network', id: 'n-mesh', host: 'h2' },
    { kind: 'network', id: 'n-gone', host: 'h2' },
    ...['s-lan', 's-own', 's-gone'].map((id) => ({ kind: 'uplink', id, host: 'h1' }) as const),
    ...refs.filter(({ host, id }) => host !== 'h3' && id !== 'h3'),
  ];
  const parts = ITEMS.map((item) => {
    const bySame = Map.groupBy(targets, (target) => said(dropItem(design, item, target, countingIds())));
    const lines = [...bySame].map(([text, same]) => `on ${same.map(spellShort).join(', ')}: ${text}`);
    return [spellItem(item), ...lines].join('\n');
  });
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('said/drop.txt');
});

test('letting a wire go where nothing is', async () => {
  const items = ITEMS.filter(
    (item) => item.kind !== 'network' || ['nat', 'transparent', 'overlay'].includes(item.driver),
  );
  const lines = refs
    .filter(({ host }) => host === 'h1')
    .flatMap((from) =>
      items.flatMap((item) =>
        [undefined, from.id === 'n-mesh' || from.kind === 'adapter' ? 'h2' : []].flat().flatMap((on) => {
          const result = extendWire(design, from, item, on, countingIds());
          if (isNothing(result)) return [];
          return `${spell(from)} to ${spellItem(item)}${on === undefined ? '' : ` in ${on}`}: ${said(result)}`;
        }),
      ),
    );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('said/extend.txt');
});

test('deleting, with what hangs on it', async () => {
  const several: readonly (readonly EntityRef[])[] = [
    refs.filter(({ id }) => id === 'n-lan' || id === 'n-mesh'),
    refs.filter(({ id }) => id === 'n-lan' || id === 'c-web'),
    refs.filter(({ id }) => id === 'web-n-nat' || id === 'web-n-lan' || id === 'job-n-nat'),
    refs.filter(({ id, host }) => id === 'h1' || host === 'h1'),
    [{ kind: 'design', id: 'design' }],
    [{ kind: 'swarm', id: 'swarm' }],
    [{ kind: 'swarm', id: 'gone' }],
    [{ kind: 'note', id: 'gone' }],
    [{ kind: 'endpoint', id: 'web-n-nat', host: 'h1', container: 'c-gone' }],
    [{ kind: 'container', id: 'c-web' }],
  ];
  const lines = [...refs.map((ref) => [ref]), ...several].map((all) => {
    const result = removeElements(design, all);
    const hanging = result.ok ? `\n   ${hangingOn(all, result.edit)}` : '';
    return `${all.map(spell).join(', ')}: ${said(result)}${hanging}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('said/remove.txt');
});

function hangingOn(all: readonly EntityRef[], edit: Edit): string {
  const found = dependentsOf(design, applyEdit(design, edit), all);
  const parts = [
    ...found.gone.map((ref) => `${spell(ref)} goes`),
    ...found.detached.map(({ ref, networks }) => `${spell(ref)} loses ${networks.join(', ')}`),
    ...found.unbound.map(({ ref, adapters }) => `${spell(ref)} loses ${adapters.join(', ')}`),
  ];
  return `${isWorthAsking(design, found) ? 'asked first' : 'not asked'}: ${parts.join('; ') || 'nothing else changes'}`;
}

function said(result: GestureResult): string {
  if (!result.ok) {
    const { key, params, rule } = result.reason;
    return `no. ${texts(key, params)}${rule ? ` [${rule}]` : ''}`;
  }
  return `${texts(result.step.key, result.step.params)} [selects ${spell(result.select)}]\n   ${steadyJson(result.edit)}`;
}

const isNothing = (result: GestureResult) => !result.ok && result.reason.key === 'gesture.refused.nothing-to-connect';

function spell(ref: DropTarget | EntityRef): string {
  if (ref.kind === 'canvas') return 'the canvas';
  if (ref.kind === 'uplink') return `the uplink of ${ref.id}`;
  const name = nameOf(design, ref);
  return [ref.kind, ref.id, name === ref.id ? [] : `“${name}”`, ref.host ? `in ${ref.host}` : []].flat().join(' ');
}

function spellShort(ref: DropTarget): string {
  return ref.kind === 'canvas' ? 'the canvas' : `${ref.kind} ${ref.id}`;
}

function spellItem(item: PaletteItem): string {
  return item.kind === 'network' ? `a ${item.driver} network` : `a ${item.kind}`;
}
