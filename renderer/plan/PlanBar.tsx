import { Button, makeStyles, Spinner, Tooltip } from '@fluentui/react-components';
import { ArrowSync20Regular, Code20Regular, PlayCircle20Regular, Save20Regular } from '@fluentui/react-icons';
import type { BoundHost } from '../../shared/plan/apply/boundHosts.ts';
import { lookingText } from '../discover/LookProgress.tsx';
import { stopLooking, useLooking } from '../discover/lookAt.ts';
import { useTexts } from '../language/useTexts.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { HostChoice } from './HostChoice.tsx';
import { readChosen } from './planning.ts';
import { usePlans } from './planStore.ts';
import { savePlans } from './savePlans.ts';

interface PlanBarProps {
  readonly bound: readonly BoundHost[];
  readonly shown: readonly BoundHost[];
}

/** What can be done with plans: read again, keep them, have a script, try or apply. */
export function PlanBar({ bound, shown }: PlanBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const reading = usePlans((state) => state.reading);
  const ready = usePlans(({ plans }) => shown.some(({ host }) => plans.get(host.id)?.plan.verdict === 'ready'));
  const blocked = usePlans(({ plans }) => shown.some(({ host }) => plans.get(host.id)?.plan.verdict === 'blocked'));
  const name = bound.find(({ host }) => host.id === reading)?.host.name;
  return (
    <div className={styles.bar}>
      {name === undefined ? (
        <Button size="small" icon={<ArrowSync20Regular />} onClick={() => void readChosen()}>
          {texts('planView.read')}
        </Button>
      ) : (
        <Button size="small" onClick={() => void stopLooking()}>
          {texts('planView.stop')}
        </Button>
      )}
      {bound.length > 1 && <HostChoice bound={bound} shown={shown} />}
      <span role="status" className={styles.status}>
        {name !== undefined && <Reading name={name} />}
      </span>
      <div className={styles.end}>
        <Button
          size="small"
          appearance="subtle"
          icon={<Save20Regular />}
          disabled={!ready}
          onClick={() => void savePlans(shown)}
        >
          {texts('planView.save')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Code20Regular />}
          onClick={() => viewStore.setState({ panel: 'export' })}
        >
          {texts('planView.script')}
        </Button>
        <Tooltip
          content={texts(blocked ? 'plan.verdict.blocked' : ready ? 'plan.verdict.ready' : 'planView.nothing-ready')}
          relationship="description"
        >
          <Button
            size="small"
            appearance="primary"
            icon={<PlayCircle20Regular />}
            disabledFocusable={!ready || blocked || name !== undefined}
            onClick={() => showDialog({ kind: 'review' })}
          >
            {texts('planView.review')}
          </Button>
        </Tooltip>
      </div>
    </div>
  );
}

function Reading({ name }: { readonly name: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const now = useLooking();
  return (
    <Spinner
      size="extra-tiny"
      labelPosition="after"
      className={styles.reading}
      label={{
        children: `${texts('planView.reading', { host: name })} ${now?.look ? lookingText(texts, now) : ''}`,
        className: styles.label,
      }}
    />
  );
}

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 12px 6px', minHeight: '36px', flexShrink: 0 },
  status: { flex: 1, minWidth: 0, overflow: 'hidden' },
  reading: { justifyContent: 'flex-start' },
  label: { fontSize: '12px', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  end: { marginLeft: 'auto', display: 'flex', gap: '4px', flexShrink: 0 },
});
