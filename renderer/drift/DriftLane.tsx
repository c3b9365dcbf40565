import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Target } from '../../shared/design/target.ts';
import { readingAt, useReadings } from '../discover/readings.ts';
import { targetText } from '../discover/targets.ts';
import { useTexts } from '../language/useTexts.ts';
import { LongList } from '../plan/LongList.tsx';
import { DriftItem } from './DriftItem.tsx';
import { useDrift } from './driftStore.ts';
import { revert } from './finding.ts';

interface DriftLaneProps {
  readonly host: string;
  readonly name: string;
  readonly target: Target;
  readonly showIgnored: boolean;
}

const ROW_HEIGHT = 56;

/** One host: every element in which it has left the design. */
export function DriftLane({ host, name, target, showIgnored }: DriftLaneProps) {
  const styles = useStyles();
  const texts = useTexts();
  const found = useDrift((state) => state.found.get(host));
  const { fault } = useReadings((state) => readingAt(state, host, target));
  const counted = found?.drifts.filter(({ ignored }) => !ignored) ?? [];
  const shown = (showIgnored ? found?.drifts : counted) ?? [];
  return (
    <section className={styles.root} aria-label={texts('driftView.lane', { host: name })}>
      <header className={styles.head}>
        <Text weight="semibold" as="h3" className={styles.name}>
          {name}
        </Text>
        <Caption1 className={styles.quiet}>{targetText(texts, target)}</Caption1>
        {counted.length > 0 && (
          <>
            <Caption1 className={styles.count}>{texts('driftView.count', { count: counted.length })}</Caption1>
            <Button size="small" appearance="subtle" onClick={() => revert(host, counted)}>
              {texts('driftView.revert-all')}
            </Button>
          </>
        )}
      </header>
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline" className={styles.message}>
          <MessageBarBody>{texts('planView.failed', { message: fault })}</MessageBarBody>
        </MessageBar>
      )}
      {!found && fault === undefined && (
        <Text size={200} className={styles.nothing}>
          {texts('driftView.not-read')}
        </Text>
      )}
      {found && counted.length === 0 && (
        <Text size={200} className={styles.nothing} role="status">
          {texts('driftView.none')}
        </Text>
      )}
      {found && (
        <LongList items={shown} keyOf={({ id }) => id} estimate={ROW_HEIGHT}>
          {(drift) => <DriftItem drift={drift} host={host} reading={found.reading} />}
        </LongList>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'center', gap: '10px', padding: '4px 12px', minHeight: '32px', flexShrink: 0 },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  count: { marginLeft: 'auto' },
  message: { margin: '0 12px 6px', flexShrink: 0 },
  nothing: { padding: '2px 12px 8px', color: tokens.colorNeutralForeground2 },
});
