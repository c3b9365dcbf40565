import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { SummaryBadge } from './FindingBadge.tsx';
import { beginConnecting } from './gesture/connecting.ts';
import { LockMark } from './LockMark.tsx';
import { NodeLabel } from './NodeLabel.tsx';
import type { AdapterNodeType } from './nodes.ts';
import { useSummary } from './useSummary.ts';

/** A physical adapter: a socket on the host's lower edge. */
export const AdapterNode = memo(function AdapterNode({ id, data }: NodeProps<AdapterNodeType>) {
  const texts = useTexts();
  const summary = useSummary(data.ref);
  const { adapter } = data;
  const marks = [
    adapter.trunk && texts('canvas.trunk'),
    typeof adapter.vlan === 'number' && texts('canvas.vlan', { vlan: adapter.vlan }),
  ].filter((mark) => typeof mark === 'string');
  const second = [adapter.ipv4, ...marks].filter(Boolean).join(' · ');
  return (
    <div className="sy-adapter nopan" data-connect={id} onPointerDown={(event) => beginConnecting(event, data.ref)}>
      <svg className="sy-socket" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M2.5 3.5h15v13h-3.5v-2.5h-8v2.5h-3.5z" />
        <path d="M6.5 6.5v2.5M8.8 6.5v2.5M11.2 6.5v2.5M13.5 6.5v2.5" />
      </svg>
      <span className="sy-adapter-text">
        <span className="sy-adapter-name" title={adapter.name}>
          {adapter.name}
        </span>
        {second !== '' && (
          <span className="sy-adapter-address" title={second}>
            {second}
          </span>
        )}
      </span>
      <LockMark locked={data.locked} />
      <SummaryBadge summary={summary} />
      <NodeLabel
        nodeId={id}
        parts={[
          texts('canvas.label.adapter', { name: adapter.name }),
          second || texts('canvas.label.no-address'),
          data.locked ? texts('canvas.locked') : undefined,
        ]}
        summary={summary}
      />
    </div>
  );
});
