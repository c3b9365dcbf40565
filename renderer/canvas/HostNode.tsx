import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { factsLine } from '../../shared/design/look/hostFacts.ts';
import { useTexts } from '../language/useTexts.ts';
import { canvasStore, useCanvas } from './canvasStore.ts';
import { isFar } from './detail.ts';
import { SummaryBadge } from './FindingBadge.tsx';
import { foldHost } from './fold.ts';
import { HostCells } from './HostCells.tsx';
import { HostCounts } from './HostCounts.tsx';
import { HostWires } from './HostWires.tsx';
import { LockMark } from './LockMark.tsx';
import { HostMarks } from './marks/NodeMark.tsx';
import { NodeLabel } from './NodeLabel.tsx';
import type { HostNodeType } from './nodes.ts';
import { useHostSummary } from './useSummary.ts';

/** A host: a frame with a title bar. What is in it are nodes of their own, or drawn here when far away or folded. */
export const HostNode = memo(function HostNode({ id, data, width, height }: NodeProps<HostNodeType>) {
  const detail = useCanvas((state) => state.detail);
  const behind = useCanvas((state) => state.behind);
  const { host, inside, collapsed } = data;
  return (
    <section className="sy-host" data-collapsed={collapsed || undefined}>
      <Title id={id} data={data} bare={detail === 'count' && !collapsed} />
      {!collapsed && !isFar(detail) && (
        <HostWires host={host} inside={inside} width={width ?? 0} height={height ?? 0} />
      )}
      {!collapsed && (detail === 'cell' || behind) && <HostCells host={host} inside={inside} />}
      {!collapsed && detail === 'count' && (
        <HostCounts host={host} inside={inside} width={width ?? 0} height={height ?? 0} />
      )}
    </section>
  );
});

interface TitleProps {
  readonly id: string;
  readonly data: HostNodeType['data'];
  /** Too small to be read: only the name it is announced by. */
  readonly bare: boolean;
}

/** Where a host is and whether it is selected changes nothing of it. */
const Title = memo(function Title({ id, data, bare }: TitleProps) {
  const texts = useTexts();
  const summary = useHostSummary(data.host.id);
  const { host, collapsed } = data;
  const facts = factsLine(host, texts);
  const role = host.swarm === 'manager' || host.swarm === 'worker' ? texts(`canvas.swarm.${host.swarm}`) : undefined;
  const label = (
    <NodeLabel
      nodeId={id}
      parts={[
        texts('canvas.label.host', { name: host.name }),
        facts,
        role,
        texts('canvas.containers', { count: host.containers.length }),
        data.locked ? texts('canvas.locked') : undefined,
      ]}
      summary={summary}
    />
  );
  if (bare) return <header className="sy-host-title sy-drag">{label}</header>;
  return (
    <header className="sy-host-title sy-drag">
      <button
        type="button"
        className="sy-fold nodrag"
        aria-expanded={!collapsed}
        title={texts(collapsed ? 'canvas.unfold' : 'canvas.fold')}
        aria-label={texts(collapsed ? 'canvas.unfold-host' : 'canvas.fold-host', { name: host.name })}
        onClick={(event) => {
          event.stopPropagation();
          foldHost(host.id, !collapsed, canvasStore.getState().placed);
        }}
      >
        {collapsed ? <ChevronRight16Regular /> : <ChevronDown16Regular />}
      </button>
      <span className="sy-host-name" title={host.name}>
        {host.name}
      </span>
      <span className="sy-host-facts" title={facts}>
        {facts}
      </span>
      {role !== undefined && (
        <span className="sy-chip" title={data.swarm === undefined ? role : `${role} · ${data.swarm}`}>
          {role}
        </span>
      )}
      {collapsed && (
        <span className="sy-chip">
          {texts('canvas.containers', { count: host.containers.length })}
          {' · '}
          {texts('canvas.networks', { count: host.networks.length })}
        </span>
      )}
      <HostMarks host={host.id} />
      <LockMark locked={data.locked} />
      <SummaryBadge summary={summary} />
      {label}
    </header>
  );
});
