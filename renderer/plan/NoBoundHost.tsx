import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';

/** In place of a view that compares hosts, where the design says of none where it is. */
export function NoBoundHost({ label }: { readonly label: string }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section className={styles.empty} aria-label={label}>
      <Text weight="semibold">{texts('planView.unbound')}</Text>
      <Caption1 className={styles.hint}>{texts('planView.unbound-hint')}</Caption1>
      <Button onClick={() => runCommand('host.read')}>{texts('command.host.read')}</Button>
    </section>
  );
}

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', padding: '16px' },
  hint: { color: tokens.colorNeutralForeground3 },
});
