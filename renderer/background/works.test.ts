import { expect, test } from 'vitest';
import { encodeDesign } from '../../shared/design/codec.ts';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import { EXPORT_FORMATS } from '../../shared/export/formats.ts';
import { inWorker } from './inWorker.ts';

const design = {
  ...emptyDesign('shop'),
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'WEB01', {
        networks: [createNetwork('n', 'shop', 'nat')],
        containers: [createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: 'n' }] })],
      }),
    ],
  },
};

test('what is done beside the window is what the window would have done', async () => {
  expect(await inWorker('decode', { text: encodeDesign(design) })).toEqual({ ok: true, design });
  for (const format of EXPORT_FORMATS) {
    const host = format.scope === 'host' ? { host: 'h' } : {};
    const args = { design: JSON.stringify(design), format: format.id, ...host, findings: false, locale: 'en' };
    const { apply } = await inWorker('export', args);
    expect(apply.files.map(({ text }) => text)).toEqual(
      format.write(design, { ...host, findings: [], locale: 'en' }).files.map(({ text }) => text),
    );
  }
  const inputs = [{ name: '', text: 'docker network create -d nat shop\n' }];
  const read = await inWorker('read', { inputs, format: null, shell: null, release: null });
  expect(read.format).toBe('docker');
  expect(read.reading.design.topology.hosts[0]?.networks[0]?.name).toBe('shop');
});
