import { PanelRight20Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { useView } from '../store/hooks.ts';
import { canvasInsets, viewStore } from '../store/view.ts';
import { CommandButton } from './CommandButton.tsx';
import { later } from './later.ts';
import { ResizeEdge } from './ResizeEdge.tsx';

const Inspector = later(async () => (await import('../inspector/Inspector.tsx')).Inspector);

/** The inspector on the right, or the button that brings it back. */
export function InspectorPanel() {
  const texts = useTexts();
  const open = useView((view) => view.inspectorOpen);
  const width = useView((view) => canvasInsets(view).right);
  const bottom = useView((view) => canvasInsets(view).bottom);
  return (
    <aside
      className="sy-side"
      data-side="right"
      style={{ bottom, width }}
      aria-label={texts('command.view.inspector')}
      data-tour="inspector"
    >
      {open && (
        <ResizeEdge
          side="left"
          size={width}
          limits={OPTIONS.panelLimits.inspector}
          label={texts('frame.resize-inspector')}
          onResize={(inspectorWidth) => viewStore.setState({ inspectorWidth })}
        />
      )}
      <div className="sy-side-head">
        <CommandButton id="view.inspector" icon={<PanelRight20Regular />} />
        {open && <span className="sy-side-title">{texts('command.view.inspector')}</span>}
      </div>
      {open && (
        <div className="sy-side-body">
          <Suspense>
            <Inspector />
          </Suspense>
        </div>
      )}
    </aside>
  );
}
