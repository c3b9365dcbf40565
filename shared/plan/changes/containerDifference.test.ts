import { describe, expect, test } from 'vitest';
import type { Container } from '../../design/schema.ts';
import type { ObservedContainer } from '../../observed/observedHost.ts';
import { containerSettings, SETTINGS_LABEL } from '../ownership.ts';
import { host, id, seenWeb, web } from '../testing/planFixtures.ts';
import type { Difference } from './change.ts';
import { compareContainer } from './containerDifference.ts';
import type { Comparison } from './networkDifference.ts';
import { seeHost } from './seen.ts';

const db = seenWeb({ id: id('5'), name: 'db' });
const observed = seeHost(host([], [db]));
const compare = (drawn: Partial<Container>, seen: Partial<ObservedContainer>): Comparison =>
  compareContainer(web(drawn), seenWeb(seen), observed);

const SAME: Comparison = { differences: [], otherSettings: false, unchecked: [] };
const flag = (name: string, value?: string) => ({ flag: name, ...(value !== undefined && { value }) });
const DB = { networkMode: 'container:db', endpoints: [] };

describe('as drawn', () => {
  test.each<[string, Partial<Container>, Partial<ObservedContainer>]>([
    ['where nothing differs', {}, {}],
    ['with docker’s full name of the image', { image: 'iis' }, { image: 'docker.io/library/iis:latest' }],
    ['with the image’s own command', { command: [] }, { command: ['other.exe'] }],
    ['with the command that is drawn', { command: ['app.exe', '-x'] }, { command: ['app.exe', '-x'] }],
    ['with the daemon’s own isolation', { isolation: 'default' }, { isolation: 'hyperv' }],
    ['with an isolation that docker does not tell', { isolation: 'hyperv' }, { isolation: 'default' }],
    ['with no isolation seen', { isolation: 'hyperv' }, { isolation: undefined }],
    ['on no network, where it can leave those it is on', { endpoints: [] }, {}],
    ['on no network for good', { endpoints: [] }, { networkMode: 'none', attachments: [] }],
    ['in the network of another one, by its id', DB, { networkMode: `container:${id('5')}` }],
    ['in the network of one that is gone', { ...DB, networkMode: 'container:x' }, { networkMode: 'container:x' }],
    ['with name servers', { dns: ['1.1.1.1'], dnsSearch: ['a'] }, { dns: ['1.1.1.1'], dnsSearch: ['a'] }],
    ['with an empty list of them', { dns: [], dnsSearch: [] }, {}],
    ['published whole', { publishAll: true }, { publishAll: true }],
    ['with its host name', { flags: [flag('-h', 'a'), flag('--hostname', 'w')] }, { hostname: 'w' }],
    ['with a host name that is not told', { flags: [flag('--hostname', 'w')] }, {}],
    [
      'with its labels among others',
      { flags: [flag('--label', 'team=a'), flag('-l', 'on='), flag('--label', 'io.switchyard.x=y')] },
      { labels: { team: 'a', on: '', from: 'image' } },
    ],
    [
      'with its variables among others',
      { flags: [flag('-e', 'A=1'), flag('--env', 'B=x=y')] },
      { env: ['PATH=C:', 'A=1', 'B=x=y'] },
    ],
  ])('%s', (_, drawn, seen) => {
    expect(compare(drawn, seen)).toEqual(SAME);
  });
});

describe('otherwise than drawn', () => {
  test.each<[string, Partial<Container>, Partial<ObservedContainer>, readonly Difference[]]>([
    ['image', { image: 'iis:2' }, {}, [{ field: 'image', from: 'iis:1', to: 'iis:2' }]],
    [
      'a port is no tag',
      { image: 'lab:5000/iis' },
      { image: 'lab:5000/iis:1' },
      [{ field: 'image', from: 'lab:5000/iis:1', to: 'lab:5000/iis' }],
    ],
    ['command', { command: ['a', 'b'] }, { command: ['c', 'd'] }, [{ field: 'command', from: 'c d', to: 'a b' }]],
    ['isolation', { isolation: 'hyperv' }, {}, [{ field: 'isolation', from: 'process', to: 'hyperv' }]],
    [
      'networks, where it has none for good',
      {},
      { networkMode: 'none', attachments: [] },
      [{ field: 'network-mode', from: 'none', to: 'networks' }],
    ],
    ['another one’s network', DB, {}, [{ field: 'network-mode', from: 'networks', to: 'container:db' }]],
    [
      'its own networks',
      {},
      { networkMode: `container:${id('5')}` },
      [{ field: 'network-mode', from: 'container:db', to: 'networks' }],
    ],
    [
      'no network in place of another one’s',
      { endpoints: [] },
      { networkMode: 'container:gone' },
      [{ field: 'network-mode', from: 'container:gone', to: 'none' }],
    ],
    [
      'ports',
      { ports: [{ host: '8081', container: '80' }] },
      { ports: [{ host: '8080', container: '80', protocol: 'tcp' }] },
      [{ field: 'ports', from: '8080→80/tcp', to: '8081→80/tcp' }],
    ],
    ['all ports', { publishAll: true }, {}, [{ field: 'publish-all', from: 'false', to: 'true' }]],
    ['not all ports', {}, { publishAll: true }, [{ field: 'publish-all', from: 'true', to: 'false' }]],
    [
      'name servers that nobody drew',
      {},
      { dns: ['1.1.1.1', '1.0.0.1'], dnsSearch: ['a', 'b'] },
      [
        { field: 'dns', from: '1.1.1.1, 1.0.0.1', to: '' },
        { field: 'dns-search', from: 'a, b', to: '' },
      ],
    ],
    [
      'name servers it has not',
      { dns: ['1.1.1.1', '1.0.0.1'], dnsSearch: ['a', 'b'] },
      {},
      [
        { field: 'dns', from: '', to: '1.1.1.1, 1.0.0.1' },
        { field: 'dns-search', from: '', to: 'a, b' },
      ],
    ],
    [
      'host name',
      { flags: [flag('--hostname', 'a'), flag('-h', 'w')] },
      { hostname: 'v' },
      [{ field: 'hostname', from: 'v', to: 'w' }],
    ],
    [
      'labels, but for our own',
      { flags: [flag('--label', 'team=a'), flag('-l', 'on'), flag('-l', 'io.switchyard.x=y'), flag('-l', 'b=c')] },
      { labels: { team: 'b', b: 'c' } },
      [
        { field: 'label', key: 'team', from: 'b', to: 'a' },
        { field: 'label', key: 'on', from: '', to: '' },
      ],
    ],
    [
      'variables, whose values are not told',
      { flags: [flag('-e', 'A=1'), flag('--env', 'B=2')] },
      { env: ['A=2', 'C=3'] },
      [
        { field: 'environment', key: 'A', from: '', to: '' },
        { field: 'environment', key: 'B', from: '', to: '' },
      ],
    ],
  ])('%s', (_, drawn, seen, differences) => {
    expect(compare(drawn, seen)).toEqual({ ...SAME, differences });
  });
});

describe('what docker does not show', () => {
  const flags = [flag('--memory', '1g'), flag('-e', 'A=1'), flag('--label', 'a=b')];
  const labels = { a: 'b' };

  test('is named, variables too where none were read or one gets its value from elsewhere', () => {
    expect(compare({ flags }, { labels })).toEqual({ ...SAME, unchecked: ['--memory', '-e'] });
    expect(compare({ flags }, { labels, env: ['A=1'] })).toEqual({ ...SAME, unchecked: ['--memory'] });
    expect(compare({ flags: [flag('-e', 'A')] }, { env: ['A=1'] })).toEqual({ ...SAME, unchecked: ['-e'] });
  });

  test('is judged by the mark where there is one', () => {
    const marked = (settings: string) => ({ labels: { ...labels, [SETTINGS_LABEL]: settings } });
    expect(compare({ flags }, marked(containerSettings(web({ flags }))))).toEqual(SAME);
    const other = { ...SAME, otherSettings: true, unchecked: ['--memory', '-e'] };
    expect(compare({ flags }, marked('x'))).toEqual(other);
    // A drawing that was read from a host has only what could be seen there.
    expect(compare({ flags, origin: 'host' }, marked('x'))).toEqual({ ...other, otherSettings: false });
  });
});
