import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { GlobeRegular, PlugConnectedRegular, ShareMultipleRegular } from '@fluentui/react-icons';
import type { PlannedSubnet } from '../../shared/addressPlan/model.ts';
import { driverLook } from '../../shared/design/look/driverLook.ts';
import { SEVERITIES } from '../../shared/rules/finding.ts';
import { DriverSwatch } from '../canvas/DriverPatterns.tsx';
import { useTexts } from '../language/useTexts.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import { showRow } from './addressStore.ts';
import { hostsIn, rowLabel, rowName, rowPlace, rowSubnet, rowUse } from './words.ts';

interface SubnetItemProps {
  readonly id: string;
  readonly row: PlannedSubnet;
  readonly top: number;
  readonly height: number;
  readonly place: number;
  readonly count: number;
  readonly active: boolean;
}

/** A subnet in the list: whose it is, where, and how full. */
export function SubnetItem({ id, row, top, height, place, count, active }: SubnetItemProps) {
  const styles = useStyles();
  const texts = useTexts();
  const worst = SEVERITIES.find((severity) => row.conflicts.some((conflict) => conflict.severity === severity));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles keys, its entries follow the active one
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-setsize={count}
      aria-posinset={place}
      aria-label={rowLabel(texts, row)}
      className={mergeClasses(styles.root, active && styles.active)}
      style={{ top, height }}
      data-driver={row.network ? driverLook(row.network.driver || 'nat') : 'none'}
      onClick={() => showRow(row.key)}
    >
      <Glyph row={row} />
      <div className={styles.lines}>
        <div className={styles.line}>
          <Text size={200} weight="semibold" truncate wrap={false} className={styles.name}>
            {rowName(texts, row)}
          </Text>
          <Caption1 truncate wrap={false} className={styles.quiet}>
            {rowPlace(texts, row)}
          </Caption1>
          {worst && (
            <span className={styles.worst}>
              <SeverityIcon severity={worst} />
              {row.conflicts.length > 1 && <Caption1>{row.conflicts.length}</Caption1>}
            </span>
          )}
        </div>
        <div className={styles.line}>
          {row.subnet && <Caption1 className={styles.subnet}>{rowSubnet(row)}</Caption1>}
          <Caption1 truncate wrap={false} className={styles.use} title={rowUse(texts, row)}>
            {rowUse(texts, row)}
          </Caption1>
        </div>
        {row.subnet && <UseBar row={row} />}
      </div>
    </div>
  );
}

function Glyph({ row }: { readonly row: PlannedSubnet }) {
  const styles = useStyles();
  if (row.network) return <DriverSwatch look={driverLook(row.network.driver || 'nat')} className={styles.swatch} />;
  const Icon = {
    lan: PlugConnectedRegular,
    'nat-prefix': ShareMultipleRegular,
    route: GlobeRegular,
    network: GlobeRegular,
  }[row.kind];
  return <Icon className={styles.icon} />;
}

/** How full it is: used, then what others have of it. What is reserved anyway does not count as filling. */
function UseBar({ row }: { readonly row: PlannedSubnet }) {
  const styles = useStyles();
  const { capacity, usable, elsewhere } = row.counts;
  const whole = row.kind === 'network' ? usable : capacity;
  const used = row.counts.used + (row.kind === 'lan' ? hostsIn(row) : 0);
  const share = (count: number) =>
    whole === 0 || count === 0 ? 0 : Math.max(1.5, Math.min(100, (count / whole) * 100));
  return (
    <div className={styles.bar} aria-hidden="true">
      <div className={styles.used} style={{ width: `${share(used)}%` }} />
      <div className={styles.elsewhere} style={{ width: `${Math.min(share(elsewhere), 100 - share(used))}%` }} />
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    gap: '8px',
    boxSizing: 'border-box',
    padding: '5px 12px 6px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  swatch: { width: '10px', height: '100%', borderRadius: '2px', flexShrink: 0 },
  icon: { width: '16px', height: '16px', margin: '2px -3px 0', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  lines: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '1px' },
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: 0 },
  name: { flexShrink: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, flexShrink: 2, minWidth: '24px' },
  worst: { display: 'inline-flex', gap: '3px', marginLeft: 'auto', alignSelf: 'center', flexShrink: 0 },
  subnet: { fontVariantNumeric: 'tabular-nums', flexShrink: 0 },
  use: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, minWidth: 0 },
  bar: {
    display: 'flex',
    height: '4px',
    marginTop: '2px',
    borderRadius: '2px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  used: { backgroundColor: 'var(--driver)', '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  elsewhere: { backgroundColor: tokens.colorNeutralStroke1 },
});
