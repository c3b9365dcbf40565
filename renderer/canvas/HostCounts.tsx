import { memo } from 'react';
import { driverAbbreviation, driverLook } from '../../shared/design/look/driverLook.ts';
import type { HostPlacement } from '../../shared/design/placement/placeHost.ts';
import type { Host } from '../../shared/design/schema.ts';
import { SummaryBadge } from './FindingBadge.tsx';
import { useHostSummary } from './useSummary.ts';

interface HostCountsProps {
  readonly host: Host;
  readonly inside: HostPlacement;
  readonly width: number;
  readonly height: number;
}

/** A host from very far: its name, and per network its driver and how many endpoints it has here, in type that can be read. */
export const HostCounts = memo(function HostCounts({ host, inside, width, height }: HostCountsProps) {
  const lanes = [...inside.lanes.values()];
  const counts = new Map<string, number>();
  for (const { endpoints } of host.containers) {
    for (const { network } of endpoints) counts.set(network, (counts.get(network) ?? 0) + 1);
  }
  const rows = lanes.length + 1;
  const size = Math.min((height - 60) / (rows * 1.3), width / 7, 150);
  return (
    <div className="sy-counts" style={{ fontSize: size }}>
      <div className="sy-counts-name">
        <span className="sy-ellipsis">{host.name}</span>
        <SummaryBadge summary={useHostSummary(host.id)} />
      </div>
      {lanes.map(({ network }) => (
        <div key={network.id} className="sy-counts-lane" data-driver={driverLook(network.driver)}>
          <span className="sy-counts-driver">{driverAbbreviation(network.driver)}</span>
          {counts.get(network.id) ?? 0}
        </div>
      ))}
    </div>
  );
});
