import { parse } from 'yaml';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../../design/create.ts';
import type { Container, Design, Endpoint, Host } from '../../../design/schema.ts';
import { exportCompose } from '../exportCompose.ts';

/** Small designs for the tests of compose, and what is written of them. */

export const lab = createNetwork('lab', 'lab', 'nat', { subnets: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }] });
export const lan = createNetwork('lan', 'lan', 'transparent', { subnets: [{ subnet: '10.9.0.0/24' }], switch: 's' });

export const box = (name: string, rest: Partial<Omit<Container, 'id'>> = {}) =>
  createContainer(name, name, 'img', rest);

export const on = (network: string, rest: Partial<Endpoint> = {}): Endpoint => ({
  id: `e-${network}`,
  network,
  ...rest,
});

export function designOf(parts: Partial<Host>, name = 'shop'): Design {
  return { ...emptyDesign(name), topology: { swarms: [], hosts: [createHost('h', 'NAT01', parts)] } };
}

/** The file of one host, as text and as a reader of YAML takes it. */
export function written(parts: Partial<Host>) {
  const { files, problems, losses } = exportCompose(designOf(parts), { findings: [], locale: 'en' });
  const text = files[0]?.text ?? '';
  return {
    text,
    problems,
    losses,
    read: parse(text),
    comments: text.split('\n').filter((line) => line.startsWith('#')),
    reasons: problems.map(({ name, reason }) => `${name} ${reason}`),
  };
}
