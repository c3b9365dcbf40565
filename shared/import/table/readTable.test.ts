import { expect, test } from 'vitest';
import { countingIds, createContainer, createHost, createNetwork, emptyDesign } from '../../design/create.ts';
import { applyEdit, batch } from '../../design/edits.ts';
import type { Design } from '../../design/schema.ts';
import { parseRows, separatorOf } from './cells.ts';
import { columnsOf } from './columns.ts';
import { looksLikeContainers, readTable, tableOf } from './readTable.ts';

const design: Design = {
  ...emptyDesign('d'),
  topology: {
    swarms: [],
    hosts: [
      createHost('a', 'WEB01', {
        networks: [createNetwork('n', 'shop', 'nat', { subnets: [{ subnet: '10.0.0.0/24' }] })],
        containers: [createContainer('c', 'old', 'iis')],
      }),
      createHost('b', 'WEB02'),
    ],
  },
};

function read(text: string, host = 'a', image = '') {
  const table = tableOf(text);
  const { columns, hasHeadings } = table;
  return readTable(design, table, { columns, hasHeadings, host, image }, countingIds());
}

test('cells with quotes, line ends and any of three separators', () => {
  expect(parseRows('a\tb\r\n1\t"x ""y""\n z"\r\n\r\n2\t').map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, '1', 'x "y"\n z'],
    [5, '2', ''],
  ]);
  expect(['a,b', 'a;b,c;d', 'a\tb,c', '"a,b,c";d', 'a'].map(separatorOf)).toEqual([',', ';', '\t', ';', '\t']);
  expect(parseRows('\uFEFFname,"open').map(({ cells }) => cells)).toEqual([['name', 'open']]);
});

test('headings in English and Korean', () => {
  expect(columnsOf(['Container Name', 'IMAGE', 'network_name', 'IPv4 Address', 'MAC', 'Ports', 'Host'])).toEqual([
    'name',
    'image',
    'network',
    'ip',
    'mac',
    'ports',
    'host',
  ]);
  expect(columnsOf(['이름', '이미지', '네트워크', 'IP 주소', 'MAC 주소', '포트', '호스트', '이름', '비고'])).toEqual([
    'name',
    'image',
    'network',
    'ip',
    'mac',
    'ports',
    'host',
    null,
    null,
  ]);
  expect(looksLikeContainers('name\timage\r\nweb\tiis')).toBe(true);
  expect(looksLikeContainers('docker run -d iis\n')).toBe(false);
  expect(looksLikeContainers('name\nweb')).toBe(false);
});

test('rows become containers on the hosts and networks that are drawn', () => {
  const { additions, refused } = read(
    'name\timage\tnetwork\tip\tmac\tports\thost\nweb\tiis\tSHOP\t10.0.0.5\t00:15:5d:00:00:01\t8080:80, 53/udp\t\njob\tjob:1\t\t\t\t\tweb02\n',
  );
  expect(refused).toEqual([]);
  const after = applyEdit(design, batch(...additions));
  expect(after.topology.hosts.map(({ containers }) => containers.map(({ name }) => name))).toEqual([
    ['old', 'web'],
    ['job'],
  ]);
  expect(after.topology.hosts[0]?.containers[1]).toEqual({
    id: 'container-1',
    name: 'web',
    image: 'iis',
    endpoints: [{ id: 'endpoint-1', network: 'n', ip: '10.0.0.5', mac: '00-15-5D-00-00-01' }],
    ports: [
      { host: '8080', container: '80' },
      { container: '53', protocol: 'udp' },
    ],
    flags: [],
  });
});

test('each row that is not taken says why, with its line', () => {
  const rows = [
    'name,image,network,ip,mac,ports,host',
    ',iis,,,,,',
    'OLD,iis,,,,,',
    'a,iis,,,,,',
    'A,iis,,,,,',
    'b,,,,,,',
    'c,iis,nowhere,,,,',
    'd,iis,,10.0.0.5,,,',
    'e,iis,shop,10.0.0.500,,,',
    'f,iis,shop,,xx,,',
    'g,iis,,,,a:b,',
    'h,iis,,,,,WEB99',
  ];
  const { containers, refused } = read(rows.join('\n'));
  expect(containers.map(({ name }) => name)).toEqual(['a']);
  expect(refused.map(({ line, fault, text }) => `${line} ${fault} ${text}`)).toEqual([
    '2 no-name ',
    '3 taken OLD',
    '5 twice A',
    '6 no-image b',
    '7 network nowhere',
    '8 no-network 10.0.0.5',
    '9 ip 10.0.0.500',
    '10 mac xx',
    '11 ports a:b',
    '12 host WEB99',
  ]);
  expect(read('name,image\na,iis', 'nowhere').refused[0]?.fault).toBe('no-host');
  expect(read('name,image\na,', 'a', 'iis').containers[0]?.image).toBe('iis');
});

test('without headings the first row is a container like the others', () => {
  const table = tableOf('web,iis\napi,api:1');
  expect(table.hasHeadings).toBe(false);
  const options = { columns: ['name', 'image'] as const, hasHeadings: false, host: 'a', image: '' };
  expect(readTable(design, table, options, countingIds()).containers.map(({ name }) => name)).toEqual(['web', 'api']);
});

test('any text is read without harm', () => {
  for (const text of ['', '\n\n', '"', 'a\t', '\t\t\n,,,', '{n},{n}\n{n},x']) expect(() => read(text)).not.toThrow();
});
