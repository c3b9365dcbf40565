import { makeStyles, tokens } from '@fluentui/react-components';

/** A view with a lane for each host, side by side. */
export const useLanesStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  lanes: {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(420px, 1fr)',
    gap: '1px',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralStroke2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
