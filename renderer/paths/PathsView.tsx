import './tracing.ts';
import { makeStyles } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import { MatrixView } from './matrix/MatrixView.tsx';
import { PathAnswer } from './PathAnswer.tsx';
import { PathBar } from './PathBar.tsx';
import { usePaths } from './pathStore.ts';

/** What reaches what, and by which hops. A model of the design: nothing is sent. */
export function PathsView() {
  const styles = useStyles();
  const texts = useTexts();
  const view = usePaths((state) => state.view);
  return (
    <section className={styles.root} aria-label={texts('command.view.paths')}>
      <PathBar />
      {view === 'path' ? <PathAnswer /> : <MatrixView />}
    </section>
  );
}

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
});
