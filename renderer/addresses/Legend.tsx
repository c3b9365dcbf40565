import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { AddressState } from '../../shared/addressPlan/model.ts';
import { useTexts } from '../language/useTexts.ts';
import { AddressCells } from './AddressCells.tsx';
import './addresses.css';
import { stateName } from './words.ts';

/** A layout of one cell, without the label in front. */
const ONE = { count: 1, columns: 1, rows: 1, cellWidth: 14, cellHeight: 14, label: 0 };
const ORDER = ['used', 'seen', 'reserved', 'host', 'elsewhere', 'conflict', 'free'] as const;

interface LegendProps {
  readonly look: string;
  /** States that the map shows. */
  readonly states: ReadonlySet<AddressState>;
}

/** What the cells of the map mean; only what is there. */
export function Legend({ look, states }: LegendProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <ul className={styles.root} aria-label={texts('addresses.legend')} data-driver={look}>
      {ORDER.filter((state) => states.has(state)).map((state) => (
        <li key={state} className={styles.item}>
          <svg className={styles.cell} viewBox="0 0 14 14" aria-hidden="true">
            <AddressCells layout={ONE} states={[state]} />
          </svg>
          <Caption1>{stateName(texts, state)}</Caption1>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', listStyle: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: '5px', color: tokens.colorNeutralForeground2 },
  cell: { width: '14px', height: '14px' },
});
