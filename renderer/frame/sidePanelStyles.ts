import { makeStyles, tokens } from '@fluentui/react-components';
import { OPTIONS } from '../options.ts';

/** How both panels beside the canvas look. */
export const useSidePanelStyles = makeStyles({
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
