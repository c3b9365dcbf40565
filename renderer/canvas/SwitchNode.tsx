import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { untouchableSwitch } from '../../shared/plan/changes/drawnUntouchable.ts';
import { useTexts } from '../language/useTexts.ts';
import { SummaryBadge } from './FindingBadge.tsx';
import { beginConnecting } from './gesture/connecting.ts';
import { LockMark } from './LockMark.tsx';
import { NodeMark } from './marks/NodeMark.tsx';
import { NodeLabel } from './NodeLabel.tsx';
import type { SwitchNodeType } from './nodes.ts';
import { useSummary } from './useSummary.ts';

/** A Hyper-V switch: the bar that carries its networks' lanes. */
export const SwitchNode = memo(function SwitchNode({ id, data }: NodeProps<SwitchNodeType>) {
  const texts = useTexts();
  const summary = useSummary(data.ref);
  const { vswitch } = data;
  const kind = texts(`canvas.switch.${vswitch.kind}`);
  const team = vswitch.adapters.length;
  return (
    <div
      className="sy-switch nopan"
      data-kind={vswitch.kind}
      data-connect={id}
      onPointerDown={(event) => beginConnecting(event, data.ref)}
    >
      <span className="sy-switch-kind">{kind}</span>
      <span className="sy-ellipsis" title={vswitch.name}>
        {vswitch.name}
      </span>
      {team > 1 && (
        <span className="sy-switch-mark" title={texts('canvas.set-long', { count: team })}>
          {texts('canvas.set')}
        </span>
      )}
      {data.adapterUnnamed && <span className="sy-switch-hint">{texts('canvas.no-adapter')}</span>}
      <LockMark locked={data.locked} />
      <SummaryBadge summary={summary} />
      <NodeMark id={vswitch.id} locked={untouchableSwitch(vswitch) !== undefined} />
      <NodeLabel
        nodeId={id}
        parts={[
          texts('canvas.label.switch', { name: vswitch.name, kind }),
          texts('canvas.adapters', { count: team }),
          data.locked ? texts('canvas.locked') : undefined,
        ]}
        summary={summary}
      />
    </div>
  );
});
