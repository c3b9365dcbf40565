import { expect, test } from 'vitest';
import type { Design } from '../design/schema.ts';
import { textsFor } from '../language/texts.ts';
import { SUPPORTED_DRIVER_IDS } from '../windows/drivers.ts';
import { addressesOf, assignmentFor } from './assignment.ts';
import { valueText } from './describe.ts';
import { resolvesByName } from './names.ts';
import type { Hop } from './path.ts';
import { end, goldenDesign } from './testing/designs.ts';
import { CONNECTIVITY_2018 } from './testing/pages/connectivity.ts';
import { DISCOVERY_CELLS } from './testing/pages/discovery.ts';
import { IPAM_2018 } from './testing/pages/ipam.ts';
import type { Claim } from './testing/pages/pageCell.ts';
import { tracePath } from './trace.ts';

/** The tables of the two pages of the client, reproduced cell by cell. */

const claims = CONNECTIVITY_2018.flatMap(({ driver, column, text, claims }) =>
  claims.flatMap((claim) =>
    claim.releases.map((release) => ({ driver, release, column, text, claim, way: `${claim.from} → ${claim.to}` })),
  ),
);

test.each(claims)('connectivity, $driver on $release: $text ($way)', ({ driver, release, claim }) => {
  const design = goldenDesign(driver, release, claim.options);
  const path = tracePath(design, end(claim.from), end(claim.to));
  expect(path.result.outcome).toBe(claim.outcome);
  if (claim.cell) expect(path.cell?.cell).toBe(claim.cell);
  if (claim.travel) expect(path.cell?.travel).toBe(claim.travel);
  checkHops(path.hops, claim);
});

function checkHops(hops: readonly Hop[], { passes, avoids, row }: Claim): void {
  const kinds = hops.map(({ kind }) => kind as string);
  let from = 0;
  for (const kind of words(passes)) {
    const at = kinds.indexOf(kind, from);
    expect(at, `${kind} in ${kinds.join(' ')}`).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
  expect(kinds.filter((kind) => words(avoids).includes(kind))).toEqual([]);
  if (row) expect(hops.map(({ id }) => id)).toContain(row);
}

function words(text = ''): string[] {
  return text.split(' ').filter((word) => word !== '');
}

test('every row of the connectivity table is there, with all three columns', () => {
  for (const driver of SUPPORTED_DRIVER_IDS) {
    const columns = CONNECTIVITY_2018.filter((cell) => cell.driver === driver).map((cell) => cell.column);
    expect([...new Set(columns)], driver).toHaveLength(3);
  }
});

test.each(IPAM_2018)('IPAM, $driver: $text', ({ driver, address, text: _, ...cell }) => {
  const { sources, ...row } = assignmentFor(driver) ?? { sources: [] };
  expect(row).toEqual({ driver, ...cell });
  expect(sources).toContain('S18');
  const design = withoutAddress(goldenDesign(driver, 'WS2019', driver === 'transparent' ? DHCP : {}));
  const [found] = addressesOf(design, { kind: 'container', host: 'H1', id: 'a1' });
  expect(found?.fixed).toBe(false);
  expect(valueText(textsFor('en'), found?.address ?? '')).toBe(address);
});

const DHCP = { network: { subnets: [] } };

/** Takes the fixed addresses away, so that whoever gives them is asked. */
function withoutAddress(design: Design): Design {
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    containers: host.containers.map((container) => ({
      ...container,
      endpoints: container.endpoints.map(({ ip: _, ...endpoint }) => endpoint),
    })),
  }));
  return { ...design, topology: { ...design.topology, hosts } };
}

const OUTCOME = {
  yes: 'yes',
  no: 'no',
  none: 'no',
  'docker-ee': 'conditional',
  'docker-ee-or-kube-dns': 'conditional',
  'kube-dns': 'conditional',
  'not-stated': 'not-stated',
} as const;

test.each(DISCOVERY_CELLS)('discovery of $edition, $driver $column: $text', ({ edition, driver, column, answer }) => {
  const design = goldenDesign(driver, 'WS2019');
  const from = { kind: 'container', host: 'H1', id: 'a1' } as const;
  const near = { kind: 'container', host: 'H1', id: 'b1' } as const;
  const far = { kind: 'container', host: 'H2', id: 'a2' } as const;
  const found = resolvesByName(design, from, column === 'local' ? near : far, { edition });
  expect(found.outcome).toBe(OUTCOME[answer]);
  expect(found.scope).toBe(column);
  expect(found.sources).toContain(edition);
  if (found.outcome === 'conditional') expect(found.control).toBe(answer);
  if (answer === 'none') expect(found.reason).toBe('same-host-only');
});

test('without an edition, hosts before Windows Server 2019 are judged by the page of 2016, later ones by the current one', () => {
  const edition = (release: string) =>
    resolvesByName(
      goldenDesign('overlay', release),
      { kind: 'container', host: 'H1', id: 'a1' },
      { kind: 'container', host: 'H2', id: 'a2' },
    ).edition;
  expect(edition('WS2016')).toBe('S16');
  expect(edition('WS1803')).toBe('S16');
  expect(edition('WS2019')).toBe('TOPO');
});
