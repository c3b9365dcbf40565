import { Button, Tooltip } from '@fluentui/react-components';
import {
  AddRegular,
  EyeTrackingRegular,
  FullScreenMaximizeRegular,
  MapRegular,
  SubtractRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { TextKey } from '../../shared/language/texts.ts';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { useDesign, useView } from '../store/hooks.ts';
import { fitView, zoomBy, zoomTo } from './viewport.ts';

/** Zooming with the mouse, at the lower left of what panels leave free. Nothing to zoom, nothing shown. */
export function CanvasTools() {
  const texts = useTexts();
  const zoom = useView((view) => Math.round(view.zoom * 100));
  const focusMode = useView((view) => view.focusMode);
  const empty = useDesign((design) => design.topology.hosts.length === 0);
  if (empty) return null;
  return (
    <div className="sy-tools" role="toolbar" aria-label={texts('canvas.tools')}>
      <Tool title="command.canvas.zoom-out" icon={<SubtractRegular />} run={() => zoomBy(1 / OPTIONS.zoomStep)} />
      <Tooltip content={texts('command.canvas.zoom-actual')} relationship="description">
        <Button appearance="subtle" size="small" className="sy-tools-zoom" onClick={() => zoomTo(1)}>
          {texts('canvas.zoom', { zoom })}
        </Button>
      </Tooltip>
      <Tool title="command.canvas.zoom-in" icon={<AddRegular />} run={() => zoomBy(OPTIONS.zoomStep)} />
      <Tool title="command.canvas.fit" icon={<FullScreenMaximizeRegular />} run={() => fitView()} />
      <Tool
        title="command.view.focus"
        icon={<EyeTrackingRegular />}
        pressed={focusMode}
        run={() => runCommand('view.focus')}
      />
      <Tool title="command.view.minimap" icon={<MapRegular />} run={() => runCommand('view.minimap')} />
    </div>
  );
}

interface ToolProps {
  readonly title: TextKey;
  readonly icon: ReactElement;
  /** Of what is on or off. */
  readonly pressed?: boolean;
  readonly run: () => void;
}

function Tool({ title, icon, pressed, run }: ToolProps) {
  const texts = useTexts();
  return (
    <Tooltip content={texts(title)} relationship="label">
      <Button
        appearance={pressed ? 'primary' : 'subtle'}
        size="small"
        icon={icon}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        onClick={run}
      />
    </Tooltip>
  );
}
