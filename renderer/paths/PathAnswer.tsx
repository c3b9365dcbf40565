import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import { useDesign, useView } from '../store/hooks.ts';
import { endName, sameEnd } from './ends.ts';
import { endsOf } from './fromSelection.ts';
import { HopList } from './HopList.tsx';
import { senderOf, setEnds, usePaths } from './pathStore.ts';
import { useShown } from './shownPath.ts';
import { VerdictCard } from './VerdictCard.tsx';

/** The answer to what is asked: the verdict beside the hops. */
export function PathAnswer() {
  const styles = useStyles();
  const texts = useTexts();
  const path = useShown((shown) => shown.path);
  const gone = useShown((shown) => shown.gone);
  const empty = useDesign(({ topology }) => topology.hosts.length === 0);
  return (
    <>
      <Offer />
      {gone !== null && (
        <MessageBar intent="warning" layout="multiline" className={styles.message}>
          <MessageBarBody>{texts('pathsView.gone', { name: gone })}</MessageBarBody>
        </MessageBar>
      )}
      {!path && gone === null && (
        <Text className={styles.empty}>{texts(empty ? 'pathsView.empty-design' : 'pathsView.empty')}</Text>
      )}
      {path && (
        <div className={styles.answer}>
          <div className={styles.side}>
            <VerdictCard path={path} />
          </div>
          <div className={styles.hops}>
            <HopList path={path} />
          </div>
        </div>
      )}
    </>
  );
}

/** What the selection on the canvas could be asked for, where it is not what is asked already. */
function Offer() {
  const styles = useStyles();
  const texts = useTexts();
  const selection = useView((view) => view.selection);
  const from = usePaths((state) => state.from);
  const to = usePaths((state) => state.to);
  const design = useDesign((whole) => whole);
  const ends = endsOf(selection);
  const [first, second] = ends;
  const asked = (end: typeof from) => sameEnd(from, end) || (to !== null && sameEnd(senderOf(to), end));
  if (!first || ends.length > 2 || (!from && !to) || ends.every(asked)) return null;
  const name = (end: typeof first) => endName(texts, design, end) ?? '';
  return (
    <div className={styles.offer}>
      <Text size={200} className={styles.quiet}>
        {texts('pathsView.offer')}
      </Text>
      {second ? (
        <Button size="small" onClick={() => setEnds({ from: first, to: second })}>
          {texts('pathsView.offer.pair', { from: name(first), to: name(second) })}
        </Button>
      ) : (
        <>
          <Button size="small" onClick={() => setEnds({ from: first })}>
            {texts('pathsView.offer.from', { name: name(first) })}
          </Button>
          <Button size="small" onClick={() => setEnds({ to: first })}>
            {texts('pathsView.offer.to', { name: name(first) })}
          </Button>
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  message: { margin: '0 12px 8px', flexShrink: 0 },
  empty: { display: 'block', padding: '8px 16px', color: tokens.colorNeutralForeground3 },
  answer: { flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(220px, 2fr) 3fr' },
  side: {
    minHeight: 0,
    overflowY: 'auto',
    padding: '4px 16px 12px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hops: { minHeight: 0, overflowY: 'auto', padding: '0 4px 8px 8px' },
  offer: { display: 'flex', alignItems: 'center', gap: '8px', padding: '0 12px 6px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
