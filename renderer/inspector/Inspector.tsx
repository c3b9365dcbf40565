import { makeStyles, tokens } from '@fluentui/react-components';
import { useDesign, useView } from '../store/hooks.ts';
import { AdapterPanel } from './adapter/AdapterPanel.tsx';
import { ContainerPanel } from './container/ContainerPanel.tsx';
import { DesignPanel } from './DesignPanel.tsx';
import { HostPanel } from './host/HostPanel.tsx';
import { entityAt } from './lookup.ts';
import { NetworkPanel } from './network/NetworkPanel.tsx';
import { NotePanel } from './note/NotePanel.tsx';
import { SeveralPanel } from './SeveralPanel.tsx';
import { type Shown, shownFor } from './selection.ts';
import { SwarmPanel } from './swarm/SwarmPanel.tsx';
import { SwitchPanel } from './switch/SwitchPanel.tsx';
import { VersionChangeNote } from './version/VersionChangeNote.tsx';

/** The right-hand panel: what is selected, every part of it editable. Fills its parent and scrolls inside. */
export function Inspector() {
  const styles = useStyles();
  const selection = useView((view) => view.selection);
  const shown = shownFor(selection);
  return (
    <div className={styles.root}>
      <VersionChangeNote />
      <Contents shown={shown} />
    </div>
  );
}

function Contents({ shown }: { readonly shown: Shown }) {
  // What is selected may have gone with an undo: then there is nothing to show until something else is selected.
  const gone = useDesign((design) => shown.kind === 'one' && entityAt(shown.panel, design, shown.ref) === undefined);
  if (shown.kind === 'several') return <SeveralPanel refs={shown.refs} common={shown.common} />;
  if (shown.kind === 'note') return <NotePanel key={shown.ref.id} of={shown.ref} />;
  if (shown.kind === 'nothing' || gone) return <DesignPanel />;
  const { ref } = shown;
  // A panel belongs to one element: what is typed or opened in it must not pass over to the next one.
  switch (shown.panel) {
    case 'host':
      return <HostPanel key={ref.id} of={ref} />;
    case 'adapter':
      return <AdapterPanel key={ref.id} of={ref} />;
    case 'switch':
      return <SwitchPanel key={ref.id} of={ref} />;
    case 'network':
      return <NetworkPanel key={ref.id} of={ref} />;
    case 'container':
      return <ContainerPanel key={ref.id} of={ref} endpoint={shown.endpoint} />;
    case 'swarm':
      return <SwarmPanel key={ref.id} of={ref} />;
  }
}

const useStyles = makeStyles({
  root: {
    height: '100%',
    width: '100%',
    minWidth: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    scrollbarWidth: 'thin',
    scrollbarGutter: 'stable',
  },
});
