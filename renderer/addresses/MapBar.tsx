import { Button, Caption1, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { Copy16Regular, Target16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatIpv4, type Ipv4 } from '../../shared/address/ipv4.ts';
import { refusalFor } from '../../shared/addressPlan/assign.ts';
import type { PlannedSubnet } from '../../shared/addressPlan/model.ts';
import { nextFree } from '../../shared/addressPlan/room.ts';
import { useTexts } from '../language/useTexts.ts';
import { reveal } from '../store/view.ts';
import { copyAddress, giveToAll } from './addressActions.ts';
import { RenumberDialog } from './RenumberDialog.tsx';
import { refusalText, rowName, rowPlace, rowSubnet } from './words.ts';

interface MapBarProps {
  readonly row: PlannedSubnet;
  readonly onDone: (message: string) => void;
}

/** Whose subnet it is, and what can be done with all of its addresses. */
export function MapBar({ row, onDone }: MapBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [renumbering, setRenumbering] = useState(false);
  const { network } = row;
  const free = row.kind === 'network' || row.kind === 'lan' ? nextFree(row) : undefined;
  const assign = () => {
    const result = giveToAll(row);
    onDone(
      result.ok ? texts('addresses.assigned', { count: result.given.length }) : refusalText(texts, result.refusal),
    );
  };
  const copy = async (address: Ipv4) => {
    await copyAddress(address);
    onDone(texts('addresses.copied-address', { address: formatIpv4(address) }));
  };
  return (
    <div className={styles.bar}>
      <div className={styles.title}>
        <Text weight="semibold" truncate wrap={false} className={styles.name}>
          {rowName(texts, row)}
        </Text>
        <Caption1 truncate wrap={false} className={styles.quiet}>
          {[rowSubnet(row), rowPlace(texts, row)].filter((part) => part !== '').join(' · ')}
        </Caption1>
        {network && (
          <Tooltip relationship="label" content={texts('addresses.show-network')}>
            <Button
              size="small"
              appearance="subtle"
              icon={<Target16Regular />}
              onClick={() =>
                reveal({ kind: 'network', id: network.id, ...(row.hosts[0] && { host: row.hosts[0].id }) })
              }
            />
          </Tooltip>
        )}
      </div>
      <div className={styles.actions}>
        {network && row.subnet && (
          <>
            <Tooltip relationship="description" content={texts('addresses.assign-all.hint', { network: network.name })}>
              <Button
                size="small"
                appearance="primary"
                disabled={row.open.length === 0 || refusalFor(row) !== undefined}
                onClick={assign}
              >
                {texts('addresses.assign-all')}
                {row.open.length > 0 && ` (${row.open.length})`}
              </Button>
            </Tooltip>
            <Button size="small" onClick={() => setRenumbering(true)}>
              {texts('addresses.renumber')}
            </Button>
          </>
        )}
        {row.subnet && (row.kind === 'network' || row.kind === 'lan') && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Copy16Regular />}
            disabled={free === undefined}
            onClick={() => free !== undefined && void copy(free)}
          >
            {free === undefined ? texts('addresses.full') : texts('addresses.next-free', { address: formatIpv4(free) })}
          </Button>
        )}
      </div>
      {renumbering && <RenumberDialog row={row} onDone={onDone} onClose={() => setRenumbering(false)} />}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '2px 12px',
    padding: '5px 12px 3px 16px',
    flexShrink: 0,
  },
  title: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  name: { minWidth: 0, maxWidth: '240px' },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', marginLeft: 'auto' },
});
