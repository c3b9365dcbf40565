import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { driverAbbreviation, driverLook } from '../../shared/design/look/driverLook.ts';
import { subnetLine, vlanOf } from '../../shared/design/look/labels.ts';
import { untouchableNetwork } from '../../shared/plan/changes/drawnUntouchable.ts';
import { useTexts } from '../language/useTexts.ts';
import { DriverSwatch } from './DriverPatterns.tsx';
import { SummaryBadge } from './FindingBadge.tsx';
import { beginConnecting } from './gesture/connecting.ts';
import { LockMark } from './LockMark.tsx';
import { NodeMark } from './marks/NodeMark.tsx';
import { NodeLabel } from './NodeLabel.tsx';
import type { LaneNodeType } from './nodes.ts';
import { useSummary } from './useSummary.ts';

/** A network: a coloured lane on its switch. Dragging it begins a connection to a switch or a container. */
export const LaneNode = memo(function LaneNode({ id, data }: NodeProps<LaneNodeType>) {
  const texts = useTexts();
  const summary = useSummary(data.ref);
  const { network, from } = data;
  const look = driverLook(network.driver);
  const vlan = vlanOf(network);
  const subnet = subnetLine(network);
  const untouchable = untouchableNetwork(network) !== undefined;
  return (
    <div
      className="sy-lane nopan"
      data-driver={look}
      data-connect={id}
      onPointerDown={(event) => beginConnecting(event, data.ref)}
    >
      <DriverSwatch look={look} />
      <span className="sy-lane-driver" title={network.driver || texts('canvas.driver-default')}>
        {driverAbbreviation(network.driver)}
      </span>
      <span className="sy-lane-name" title={network.name}>
        {network.name}
      </span>
      {subnet !== '' && (
        <span className="sy-lane-subnet" title={subnet}>
          {subnet}
        </span>
      )}
      {vlan !== undefined && <span className="sy-lane-vlan">{texts('canvas.vlan', { vlan })}</span>}
      {from !== undefined && <span className="sy-lane-from">{texts('canvas.made-on', { host: from })}</span>}
      <LockMark locked={data.locked} />
      <SummaryBadge summary={summary} />
      <NodeMark id={data.ref.id} locked={untouchable} />
      <NodeLabel
        nodeId={id}
        parts={[
          texts('canvas.label.network', { name: network.name }),
          network.driver || 'nat',
          subnet,
          vlan === undefined ? undefined : texts('canvas.vlan', { vlan }),
          untouchable ? texts('untouchable.mark') : undefined,
          data.locked ? texts('canvas.locked') : undefined,
        ]}
        summary={summary}
      />
    </div>
  );
});
