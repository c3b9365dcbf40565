import { expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../design/create.ts';
import type { Design } from '../design/schema.ts';
import type { Finding } from './finding.ts';
import { findingsDocument } from './report.ts';

const design: Design = {
  ...emptyDesign('shop'),
  topology: {
    swarms: [],
    hosts: [
      createHost('host-1', 'WEB01', {
        networks: [createNetwork('network-1', 'CustomNat2', 'nat')],
        containers: [
          createContainer('container-1', 'web', 'iis', { endpoints: [{ id: 'endpoint-1', network: 'network-1' }] }),
        ],
      }),
    ],
  },
};

const finding: Finding = {
  code: 'SY085',
  rule: 'gateway-in-subnet',
  severity: 'error',
  entities: [
    { kind: 'network', id: 'network-1', host: 'host-1' },
    { kind: 'endpoint', id: 'endpoint-1', host: 'host-1', container: 'container-1' },
    { kind: 'host', id: 'host-1' },
    { kind: 'design', id: 'design' },
  ],
  params: { gateway: '172.16.1.1', subnet: '172.16.2.0/24', suggestion: '172.16.2.1' },
  fixes: [{ variant: 'first', edit: { type: 'batch', edits: [] } }],
  line: 3,
};

it('says findings in words, with the names of what they are about', () => {
  expect(findingsDocument(design, [finding], 'en')).toEqual({
    schema: 'switchyard.findings/1',
    findings: [
      {
        code: 'SY085',
        rule: 'gateway-in-subnet',
        severity: 'error',
        entities: [
          { kind: 'network', id: 'network-1', name: 'CustomNat2', host: 'WEB01' },
          { kind: 'endpoint', id: 'endpoint-1', name: 'web', host: 'WEB01' },
          { kind: 'host', id: 'host-1', name: 'WEB01', host: null },
          { kind: 'design', id: 'design', name: 'shop', host: null },
        ],
        message: expect.stringContaining('172.16.2.0/24'),
        fix: expect.stringContaining('172.16.2.1'),
        line: 3,
      },
    ],
    summary: { error: 1, warning: 0, info: 0 },
  });
});

it('has null for no fix and no line, and the id for what the design does not have', () => {
  const [record] = findingsDocument(
    design,
    [{ code: 'SY085', rule: 'x', severity: 'info', entities: [{ kind: 'network', id: 'gone' }], fixes: [] }],
    'en',
  ).findings;
  expect(record).toMatchObject({ fix: null, line: null, entities: [{ name: 'gone', host: null }] });
});
