import { Button, Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { boundHosts } from '../../shared/plan/apply/boundHosts.ts';
import { driftGhosts } from '../canvas/marks/ghosts.ts';
import { clearMarks, setMarks } from '../canvas/marks/markStore.ts';
import { stopLooking } from '../discover/lookAt.ts';
import { useTexts } from '../language/useTexts.ts';
import { NoBoundHost } from '../plan/NoBoundHost.tsx';
import { usePlans } from '../plan/planStore.ts';
import { useLanesStyles } from '../plan/useLanesStyles.ts';
import { useDesign } from '../store/hooks.ts';
import { DriftLane } from './DriftLane.tsx';
import { loadDriftSettings, setOnFocus, useDrift } from './driftStore.ts';
import { driftMarks, followDrift, refreshDrift } from './finding.ts';

/** What on the hosts has left the design, with what to do about each: adopt, revert, ignore. */
export function DriftView() {
  const styles = useStyles();
  const lanes = useLanesStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const bound = useMemo(() => boundHosts(design), [design]);
  const found = useDrift((state) => state.found);
  const onFocus = useDrift((state) => state.onFocus);
  const reading = usePlans((state) => state.reading);
  const [showIgnored, setShowIgnored] = useState(false);
  useEffect(() => void loadDriftSettings(), []);
  useEffect(followDrift, []);
  useEffect(() => {
    const ghosts = [...found].map(
      ([
        id,
        {
          drifts,
          reading: { observed },
        },
      ]) => [id, driftGhosts(drifts, observed)] as const,
    );
    setMarks(driftMarks(found), ghosts);
  }, [found]);
  useEffect(() => clearMarks, []);
  const ignored = [...found.values()].reduce(
    (sum, { drifts }) => sum + drifts.filter((item) => item.ignored).length,
    0,
  );
  const name = bound.find(({ host }) => host.id === reading)?.host.name;
  if (bound.length === 0) return <NoBoundHost label={texts('command.view.drift')} />;
  return (
    <section className={lanes.root} aria-label={texts('command.view.drift')}>
      <div className={styles.bar}>
        {name === undefined ? (
          <Button size="small" icon={<ArrowSync20Regular />} onClick={() => void refreshDrift()}>
            {texts('driftView.refresh')}
          </Button>
        ) : (
          <Button size="small" onClick={() => void stopLooking()}>
            {texts('planView.stop')}
          </Button>
        )}
        <Caption1 role="status" className={styles.status}>
          {name === undefined ? texts('driftView.host-says') : texts('planView.reading', { host: name })}
        </Caption1>
        {ignored > 0 && (
          <Switch
            checked={showIgnored}
            label={`${texts('driftView.show-ignored')} (${ignored})`}
            onChange={(_, data) => setShowIgnored(data.checked)}
          />
        )}
        <Switch
          checked={onFocus}
          label={texts('driftView.on-focus')}
          onChange={(_, data) => setOnFocus(data.checked)}
        />
      </div>
      <div className={lanes.lanes}>
        {bound.map(({ host, target }) => (
          <DriftLane key={host.id} host={host.id} name={host.name} target={target} showIgnored={showIgnored} />
        ))}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', padding: '2px 12px 4px', minHeight: '36px', flexShrink: 0 },
  status: { flex: 1, minWidth: 0, color: tokens.colorNeutralForeground3 },
});
