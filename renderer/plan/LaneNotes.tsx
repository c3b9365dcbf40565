import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { findHost } from '../../shared/design/entities.ts';
import type { Target } from '../../shared/design/target.ts';
import type { HostReading } from '../discover/readings.ts';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { viewStore } from '../store/view.ts';
import { readHosts } from './planning.ts';
import type { MadePlan } from './planStore.ts';
import { usePlans } from './planStore.ts';
import { useNow } from './useNow.ts';

interface LaneNotesProps {
  readonly host: string;
  readonly target: Target;
  readonly made: MadePlan | undefined;
  readonly known: HostReading;
}

const MINUTE = 60_000;

/** What to know before believing a plan: how old the reading is, what could not be seen, what it disturbs. */
export function LaneNotes({ host, target, made, known }: LaneNotesProps) {
  const styles = useStyles();
  const texts = useTexts();
  const now = useNow(MINUTE / 4);
  const isReading = usePlans((state) => state.reading !== null);
  const { reading, fault } = known;
  const again = () => {
    const drawn = findHost(documentStore.getState().design, host);
    if (drawn) void readHosts([{ host: drawn, target }]);
  };
  const action = (
    <MessageBarActions>
      <Button size="small" disabled={isReading} onClick={again}>
        {texts(reading ? 'planView.read-again' : 'planView.read')}
      </Button>
    </MessageBarActions>
  );
  const minutes = reading ? Math.floor((now - reading.at) / MINUTE) : 0;
  const isOld = reading !== undefined && now - reading.at > OPTIONS.readingOld;
  const { failures = [] } = reading?.observed ?? {};
  return (
    <div className={styles.root}>
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts('planView.failed', { message: fault })}</MessageBarBody>
          {action}
        </MessageBar>
      )}
      {!reading && fault === undefined && !isReading && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts('planView.not-read')}</MessageBarBody>
          {action}
        </MessageBar>
      )}
      {isOld && (
        <MessageBar intent="warning">
          <MessageBarBody>{texts('planView.old', { count: minutes })}</MessageBarBody>
          {action}
        </MessageBar>
      )}
      {reading && !isOld && (
        <Caption1 className={styles.quiet}>
          {minutes < 1 ? texts('planView.age.now') : texts('planView.age.minutes', { count: minutes })}
          {made && made.plan.verdict === 'ready' && ` · ${texts(`plan.disruption.${made.plan.disruption}`)}`}
          {made && made.plan.verdict !== 'ready' && ` · ${texts(`plan.verdict.${made.plan.verdict}`)}`}
        </Caption1>
      )}
      {reading?.preflight.canApply === false && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts('planView.cannot-apply', { host: reading.observed.facts.name ?? texts('discover.unnamed') })}{' '}
            {reading.preflight.problems.map(({ code, params }) => texts(`preflight.${code}`, params)).join(' ')}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => viewStore.setState({ panel: 'export' })}>
              {texts('planView.script')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {failures.length > 0 && (
        <details className={styles.failures}>
          <summary>{texts('planView.failures', { count: failures.length })}</summary>
          <ul className={styles.list}>
            {failures.map(({ command, message }) => (
              <li key={command}>
                <code>{command}</code>: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '2px 12px 6px', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  failures: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: '2px 0 0', paddingLeft: '18px', maxHeight: '96px', overflowY: 'auto', overflowWrap: 'anywhere' },
});
