import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PlannedSubnet } from '../../shared/addressPlan/model.ts';
import { useTexts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { useView } from '../store/hooks.ts';
import { showRow, useAddresses } from './addressStore.ts';
import { MapBar } from './MapBar.tsx';
import { MapHatch } from './MapHatch.tsx';
import { planOf, usePlan } from './planOf.ts';
import { SubnetList } from './SubnetList.tsx';
import { SubnetMap } from './SubnetMap.tsx';
import { rowName, rowSubnet } from './words.ts';

/** Every subnet of the design with what is used of it. */
export function AddressesView() {
  const styles = useStyles();
  const texts = useTexts();
  const plan = usePlan();
  const key = useAddresses((view) => view.row);
  const search = useAddresses((view) => view.search);
  const [said, setSaid] = useState('');
  useNetworkOfSelection();

  const rows = search.trim() === '' ? plan.rows : plan.rows.filter((row) => matches(texts, row, search));
  const shown = (key === null ? undefined : plan.byKey.get(key)) ?? rows[0] ?? plan.rows[0];
  if (!shown) return <Text className={styles.empty}>{texts('addresses.empty')}</Text>;
  return (
    <section className={styles.root} aria-label={texts('addresses.title')}>
      <MapHatch />
      <SubnetList rows={rows} shown={shown} onDone={setSaid} />
      <div className={styles.main}>
        <MapBar row={shown} onDone={setSaid} />
        <Caption1 role="status" className={styles.said}>
          {said}
        </Caption1>
        <SubnetMap key={shown.key} row={shown} onDone={setSaid} />
      </div>
    </section>
  );
}

/** A network that is selected on the canvas is the one whose addresses are shown, until another row is chosen. */
function useNetworkOfSelection(): void {
  const network = useView(({ selection: [only, ...others] }) =>
    only?.kind === 'network' && others.length === 0 ? only.id : undefined,
  );
  useEffect(() => {
    const { rows } = planOf(documentStore.getState().design);
    const row = network === undefined ? undefined : rows.find((item) => item.network?.id === network);
    if (row) showRow(row.key);
  }, [network]);
}

function matches(texts: ReturnType<typeof useTexts>, row: PlannedSubnet, search: string): boolean {
  const hosts = row.hosts.map(({ name }) => name);
  const all = [rowName(texts, row), rowSubnet(row), row.network?.driver ?? '', ...hosts].join(' ');
  return all.toLowerCase().includes(search.trim().toLowerCase());
}

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateColumns: '280px minmax(0, 1fr)', minHeight: 0 },
  main: { minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  said: { padding: '0 16px', color: tokens.colorNeutralForeground2, ':empty': { display: 'none' } },
  empty: { display: 'block', padding: '16px', color: tokens.colorNeutralForeground3 },
});
