import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatIpv4, type Ipv4 } from '../../shared/address/ipv4.ts';
import { spanAt } from '../../shared/address/spans.ts';
import type { AddressUse, PlannedSubnet } from '../../shared/addressPlan/model.ts';
import { isOwnUse, stateAt, usesAt } from '../../shared/addressPlan/room.ts';
import { SourceLink } from '../host/SourceLink.tsx';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';
import { reveal } from '../store/view.ts';
import { giveOne } from './addressActions.ts';
import { selectedEndpoint } from './giving.ts';
import { stateName, useSources, useText } from './words.ts';

interface CellDetailsProps {
  readonly row: PlannedSubnet;
  readonly address: Ipv4;
  readonly onDone: (message: string) => void;
}

/** Whose an address is, why it is kept, and what can be done with it. */
export function CellDetails({ row, address, onDone }: CellDetailsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const uses = usesAt(row, address);
  const block = spanAt(row.blocks, address);
  const shown = [
    ...new Map(
      uses.filter(({ owner, ref }) => owner || ref.kind === 'adapter').map((use) => [use.ref.id, use]),
    ).values(),
  ];
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.address}>
          {formatIpv4(address)}
        </Text>
        <Caption1 className={styles.quiet}>{stateName(texts, stateAt(row, address))}</Caption1>
      </div>
      {uses.map((use) => (
        <UseLine key={`${use.kind} ${use.ref.id} ${use.owner?.endpoint.id ?? ''}`} use={use} />
      ))}
      {block && <Text size={200}>{texts('addresses.use.block', { name: block.name })}</Text>}
      <div className={styles.actions}>
        {shown.map((use) => (
          <Button key={use.ref.id} size="small" onClick={() => reveal(use.ref)}>
            {texts('addresses.show', { name: use.name })}
          </Button>
        ))}
        {block && (
          <Button size="small" onClick={() => reveal(block.ref)}>
            {texts('addresses.show', { name: block.name })}
          </Button>
        )}
      </div>
      {uses.every((use) => !isOwnUse(row, use)) && !block && uses.length === 0 && (
        <GiveHere row={row} address={address} onDone={onDone} />
      )}
    </div>
  );
}

function UseLine({ use }: { readonly use: AddressUse }) {
  const styles = useStyles();
  const texts = useTexts();
  const sources = useSources(use);
  return (
    <div className={styles.use}>
      <Text size={200}>{useText(texts, use)}</Text>
      {sources.length > 0 && (
        <span className={styles.sources}>
          {sources.map((source) => (
            <SourceLink key={source} source={source} />
          ))}
        </span>
      )}
    </div>
  );
}

/** A free address can be given to what is selected on the canvas. */
function GiveHere({ row, address, onDone }: CellDetailsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const selection = useView((view) => view.selection);
  const { network } = row;
  if (!network) return null;
  const owner = selectedEndpoint(row, selection);
  if (!owner) {
    return (
      <Text size={200} className={styles.quiet}>
        {texts('addresses.give-hint', { network: network.name })}
      </Text>
    );
  }
  const { name } = owner.container;
  const give = () => {
    if (giveOne(row, owner, address).ok) onDone(texts('addresses.given', { name, address: formatIpv4(address) }));
  };
  return (
    <div className={styles.actions}>
      <Button size="small" appearance="primary" onClick={give}>
        {texts(owner.endpoint.ip === undefined ? 'addresses.give' : 'addresses.move', { name })}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', flexWrap: 'wrap' },
  address: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  use: { display: 'flex', flexDirection: 'column' },
  sources: { display: 'flex', flexWrap: 'wrap', gap: '0 8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});
