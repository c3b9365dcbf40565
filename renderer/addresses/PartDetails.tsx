import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatSubnet } from '../../shared/address/ipv4.ts';
import type { MapPart } from '../../shared/addressPlan/map.ts';
import { useTexts } from '../language/useTexts.ts';
import { partText } from './words.ts';

/** A part of a large subnet: how it is spent, and the way into it. */
export function PartDetails({ part, onOpen }: { readonly part: MapPart; readonly onOpen: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.root}>
      <Text weight="semibold">{formatSubnet(part.subnet)}</Text>
      <Caption1 className={styles.quiet}>{partText(texts, part)}</Caption1>
      <div>
        <Button size="small" onClick={onOpen}>
          {texts('addresses.part.open')}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
