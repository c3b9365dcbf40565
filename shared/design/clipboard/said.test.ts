import { expect, test } from 'vitest';
import { textsFor } from '../../language/texts.ts';
import { designFault } from '../codec.ts';
import { emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';
import type { Design } from '../schema.ts';
import { labDesign, refsOf, steadyJson } from '../testing/lab.ts';
import { readClip } from './clip.ts';
import { copyElements } from './copy.ts';
import { pasteClip } from './paste.ts';

/**
 * What copies become, as whole edits, in a design with one of everything; written anew by `vitest run shared/design -u`. New
 * ids are those of a counter, so that what was copied and what was there can be told apart.
 */
const texts = textsFor('en');
const lab = labDesign();
const [, machine] = lab.topology.hosts;
const DESIGNS: Readonly<Record<'another design' | 'what a cut has left', Design>> = {
  'another design': {
    ...emptyDesign(),
    topology: {
      swarms: [],
      hosts: machine ? [{ ...machine, swarmId: undefined, containers: machine.containers.slice(1) }] : [],
    },
  },
  'what a cut has left': applyEdit(lab, { type: 'remove-host', id: 'h1' }),
};

const CASES: readonly {
  readonly what: string;
  readonly ids: readonly string[];
  readonly into?: string;
  readonly in?: 'another design' | 'what a cut has left';
}[] = [
  { what: 'containers beside themselves', ids: ['c-web', 'c-job', 'c-beside'], into: 'h1' },
  { what: 'a container with what it shares left behind', ids: ['c-beside'], into: 'h1' },
  { what: 'containers into another host of the swarm', ids: ['c-web', 'c-far'], into: 'h2' },
  { what: 'containers into a host beside the swarm', ids: ['c-far', 'c-api'], into: 'h3' },
  { what: 'an endpoint, which is its container', ids: ['web-n-nat'], into: 'h1' },
  { what: 'networks, each with a switch of its own', ids: ['n-nat', 'n-lan', 'n-mesh'], into: 'h1' },
  { what: 'networks with their containers and switches', ids: ['n-nat', 's-nat', 'c-web', 'c-job'], into: 'h1' },
  { what: 'a switch with its adapter', ids: ['s-lan', 'nic1', 'n-lan'], into: 'h2' },
  { what: 'a network that stands on nothing', ids: ['n-loose', 'c-lone'], into: 'h1' },
  { what: 'a host', ids: ['h1'] },
  { what: 'a host with parts of another', ids: ['h2', 'c-job'], into: 'h1' },
  { what: 'into another design', ids: ['n-nat', 'c-web', 'n-bridge', 'c-far'], into: 'h2', in: 'another design' },
  { what: 'a host into another design', ids: ['h1', 'h2'], in: 'another design' },
  { what: 'a host into another design without its overlay', ids: ['h2'], in: 'another design' },
  { what: 'the host that has the overlay, once it was cut', ids: ['h1'], in: 'what a cut has left' },
  { what: 'parts into no host', ids: ['c-web'] },
];

test('pasting', async () => {
  const refs = refsOf(lab);
  const said = CASES.map(({ what, ids, into, in: place }) => {
    const chosen = ids.flatMap((id) => refs.find((ref) => ref.id === id) ?? []);
    expect(chosen).toHaveLength(ids.length);
    return `${what}: ${ids.join(', ')}\n${pasted(place ? DESIGNS[place] : lab, chosen, into)}`;
  });
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('said/paste.txt');
});

function pasted(design: Design, chosen: readonly EntityRef[], into: string | undefined): string {
  const clip = readClip(JSON.stringify(copyElements(lab, chosen)));
  if (!clip) return '   nothing is copied';
  const counts = new Map<string, number>();
  const ids = (prefix: string) => {
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    return `new-${prefix}-${counts.get(prefix)}`;
  };
  const result = pasteClip(design, clip, into, ids);
  if (!result.ok) return `   no. ${texts(result.reason.key)}`;
  expect(designFault(applyEdit(design, result.edit))).toBeUndefined();
  const edits = result.edit.type === 'batch' ? result.edit.edits : [result.edit];
  return [
    `   ${texts(result.step.key, result.step.params)}, selects ${result.select.map(({ kind, id, host }) => `${kind} ${id}${host ? ` in ${host}` : ''}`).join(', ')}`,
    ...edits.map((edit) => `   ${steadyJson(edit)}`),
  ].join('\n');
}
