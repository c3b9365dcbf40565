import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { driverLook } from '../../shared/design/look/driverLook.ts';
import { addressLine, endpointLabel, portLabel, shortImage } from '../../shared/design/look/labels.ts';
import { tabsOf } from '../../shared/design/placement/wires.ts';
import type { Endpoint, Network } from '../../shared/design/schema.ts';
import { untouchableContainer } from '../../shared/plan/changes/drawnUntouchable.ts';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';
import { select } from '../store/view.ts';
import { SummaryBadge } from './FindingBadge.tsx';
import { beginConnecting } from './gesture/connecting.ts';
import { LockMark } from './LockMark.tsx';
import { NodeMark } from './marks/NodeMark.tsx';
import { NodeLabel } from './NodeLabel.tsx';
import type { ContainerNodeType } from './nodes.ts';
import { isEndpointSelected } from './selectionSync.ts';
import { useSummary } from './useSummary.ts';

/** A container: a card with its name and image, and its endpoints as tabs on the lower edge. */
export const ContainerNode = memo(function ContainerNode({ id, data, selected }: NodeProps<ContainerNodeType>) {
  const texts = useTexts();
  const summary = useSummary(data.ref);
  const { container, networks } = data;
  const first = networks.find((network) => network !== undefined);
  const ports = portLabel(container);
  const image = shortImage(container.image);
  const untouchable = untouchableContainer(container) !== undefined;
  return (
    <article className="sy-card" data-driver={first ? driverLook(first.driver) : 'none'}>
      <div className="sy-card-line">
        <span className="sy-card-name" title={container.name}>
          {container.name}
        </span>
        <LockMark locked={data.locked} />
        <SummaryBadge summary={summary} />
      </div>
      <div className="sy-card-line sy-card-image">
        <span className="sy-ellipsis" title={container.image}>
          {image}
        </span>
        {ports !== undefined && (
          <span className="sy-port" title={texts('canvas.ports', { ports })}>
            {ports}
          </span>
        )}
      </div>
      <div className="sy-card-address">{addressLine(container) || image}</div>
      {container.networkMode !== undefined && <span className="sy-tab sy-tab-mode">{container.networkMode}</span>}
      {tabsOf(container).map((tab, index) => (
        <EndpointTab
          key={tab.endpoint}
          hostId={data.ref.host ?? ''}
          containerId={container.id}
          endpoint={container.endpoints[index]}
          network={networks[index]}
          x={tab.x}
          width={tab.width}
          reachable={selected}
        />
      ))}
      {container.networkMode === undefined && (
        <span
          className="sy-plug nodrag nopan"
          title={texts('canvas.connect', { name: container.name })}
          data-connect={container.id}
          onPointerDown={(event) => beginConnecting(event, data.ref)}
        />
      )}
      <NodeMark id={container.id} locked={untouchable} />
      <NodeLabel
        nodeId={id}
        parts={[
          texts('canvas.label.container', { name: container.name }),
          image,
          texts('canvas.endpoints', { count: container.endpoints.length }),
          untouchable ? texts('untouchable.mark') : undefined,
          data.locked ? texts('canvas.locked') : undefined,
        ]}
        summary={summary}
      />
    </article>
  );
});

interface EndpointTabProps {
  readonly hostId: string;
  readonly containerId: string;
  readonly endpoint: Endpoint | undefined;
  readonly network: Network | undefined;
  readonly x: number;
  readonly width: number;
  /** Whether Tab stops here: only at the endpoints of the selected container, or walking a design would take forever. */
  readonly reachable: boolean;
}

const EndpointTab = memo(function EndpointTab(props: EndpointTabProps) {
  const { hostId, containerId, endpoint, network, x, width, reachable } = props;
  const texts = useTexts();
  const selected = useView((view) => isEndpointSelected(view.selection, endpoint?.id));
  if (!endpoint) return null;
  const label = endpointLabel(endpoint, network);
  const text = label.kind === 'address' ? label.short : texts(`canvas.endpoint.${label.kind}`);
  const full = label.kind === 'address' ? label.full : texts(`canvas.endpoint.${label.kind}-long`);
  const where = texts('canvas.endpoint', { network: network?.name ?? '?', address: full });
  return (
    <button
      type="button"
      className="sy-tab"
      data-driver={network ? driverLook(network.driver) : 'other'}
      data-selected={selected || undefined}
      tabIndex={reachable || selected ? 0 : -1}
      style={{ left: x, width }}
      title={where}
      aria-label={where}
      onClick={(event) => {
        event.stopPropagation();
        select({ kind: 'endpoint', id: endpoint.id, host: hostId, container: containerId });
      }}
    >
      {text}
    </button>
  );
});
