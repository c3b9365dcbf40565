import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { formatSubnet, type Subnet, subnetOf } from '../../shared/address/ipv4.ts';
import { partLength } from '../../shared/addressPlan/map.ts';
import { useTexts } from '../language/useTexts.ts';
import { showWindow } from './addressStore.ts';

interface WindowPathProps {
  readonly subnet: Subnet;
  readonly window: Subnet;
}

/** The way from the whole subnet to the part that is shown; each step leads back. */
export function WindowPath({ subnet, window }: WindowPathProps) {
  const styles = useStyles();
  const texts = useTexts();
  if (window.length === subnet.length) return null;
  const steps: Subnet[] = [subnet];
  for (let outer = subnet; ; ) {
    const inner = subnetOf(window.base, partLength(outer));
    if (inner.length >= window.length || inner.length <= outer.length) break;
    steps.push(inner);
    outer = inner;
  }
  return (
    <nav className={styles.root} aria-label={texts('addresses.map.up')}>
      {steps.map((step) => (
        <span key={step.length} className={styles.step}>
          <Link
            as="button"
            className={styles.link}
            aria-label={texts('addresses.map.back', { subnet: formatSubnet(step) })}
            onClick={() => showWindow(step.length === subnet.length ? null : step)}
          >
            {formatSubnet(step)}
          </Link>
          <span aria-hidden="true">›</span>
        </span>
      ))}
      <Caption1>{formatSubnet(window)}</Caption1>
    </nav>
  );
}

const useStyles = makeStyles({
  root: {
    paddingLeft: '6px',
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
  },
  step: { display: 'inline-flex', gap: '6px' },
  link: { fontSize: tokens.fontSizeBase200 },
});
