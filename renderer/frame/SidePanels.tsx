import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { PanelLeft20Regular, PanelRight20Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { Palette } from '../palette/Palette.tsx';
import { useView } from '../store/hooks.ts';
import { canvasInsets, isNarrow, type LeftPanel, viewStore } from '../store/view.ts';
import { CommandButton } from './CommandButton.tsx';
import { later } from './later.ts';
import { ResizeEdge } from './ResizeEdge.tsx';

// The canvas does not wait for these.
const Inspector = later(async () => (await import('../inspector/Inspector.tsx')).Inspector);
const Outline = later(async () => (await import('../outline/Outline.tsx')).Outline);

/** The palette or the outline on the left, or the button that brings them back. */
export function PalettePanel() {
  const styles = useStyles();
  const texts = useTexts();
  const open = useView((view) => view.paletteOpen);
  const shown = useView((view) => view.leftPanel);
  const bottom = useView((view) => (isNarrow(view) ? canvasInsets(view).bottom : 0));
  return (
    <aside
      className={mergeClasses(styles.panel, styles.left, !open && styles.folded)}
      style={{ bottom, ...(open && { width: OPTIONS.paletteWidth }) }}
      aria-label={texts('command.view.palette')}
      data-tour="palette"
    >
      <div className={styles.head}>
        {open && (
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={shown}
            onTabSelect={(_, data) => viewStore.setState({ leftPanel: data.value as LeftPanel })}
          >
            <Tab value="palette">{texts('command.view.palette')}</Tab>
            <Tab value="outline">{texts('outline.tab')}</Tab>
          </TabList>
        )}
        <CommandButton id="view.palette" icon={<PanelLeft20Regular />} />
      </div>
      {open && (
        <div className={styles.body}>
          <Suspense>{shown === 'palette' ? <Palette /> : <Outline />}</Suspense>
        </div>
      )}
    </aside>
  );
}

/** The inspector on the right, or the button that brings it back. */
export function InspectorPanel() {
  const styles = useStyles();
  const texts = useTexts();
  const open = useView((view) => view.inspectorOpen);
  const width = useView((view) => canvasInsets(view).right);
  const bottom = useView((view) => canvasInsets(view).bottom);
  return (
    <aside
      className={mergeClasses(styles.panel, styles.right, !open && styles.folded)}
      style={{ bottom, ...(open && { width }) }}
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
      <div className={styles.head}>
        <CommandButton id="view.inspector" icon={<PanelRight20Regular />} />
        {open && <span className={styles.title}>{texts('command.view.inspector')}</span>}
      </div>
      {open && (
        <div className={styles.body}>
          <Suspense>
            <Inspector />
          </Suspense>
        </div>
      )}
    </aside>
  );
}

const useStyles = makeStyles({
  panel: {
    position: 'absolute',
    top: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 5,
  },
  /** As high as a wide window: everything that can be drawn is seen without scrolling. */
  left: { left: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  right: { right: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  folded: { width: `${OPTIONS.foldedWidth}px` },
  head: { display: 'flex', alignItems: 'center', gap: '6px', padding: '6px', minHeight: '40px', flexShrink: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, flex: 1, paddingLeft: '6px' },
  tabs: { flex: 1, minWidth: 0 },
  body: { flex: 1, minHeight: 0, overflow: 'hidden' },
});
