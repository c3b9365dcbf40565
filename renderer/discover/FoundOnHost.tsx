import { Caption1, MessageBar, MessageBarBody, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import { isUntouchable } from '../../shared/plan/changes/untouchable.ts';
import { isWindowsOwn } from '../../shared/windows/windowsOwn.ts';
import { useTexts } from '../language/useTexts.ts';
import type { Reading } from './readings.ts';

/** What was seen on a host in numbers, what could not be seen, and what will be left alone. */
export function FoundOnHost({ reading }: { readonly reading: Reading }) {
  const styles = useStyles();
  const texts = useTexts();
  const { observed } = reading;
  const { adapters, switches, dockerNetworks, containers, failures, facts } = observed;
  const counts = [
    adapters && texts('discover.found.adapters', { count: adapters.length }),
    switches && texts('discover.found.switches', { count: switches.length }),
    dockerNetworks && texts('discover.found.networks', { count: dockerNetworks.length }),
    containers && texts('discover.found.containers', { count: containers.length }),
  ].filter((count) => count !== undefined);
  const alone = leftAlone(observed);
  return (
    <section
      className={styles.root}
      aria-label={texts('discover.found', { name: facts.name ?? texts('discover.unnamed') })}
    >
      <Subtitle2 as="h3" className={styles.title}>
        {texts('discover.found', { name: facts.name ?? texts('discover.unnamed') })}
      </Subtitle2>
      <Text role="status">{counts.join(' · ')}</Text>
      {alone.length > 0 && (
        <Caption1 className={styles.quiet}>{texts('discover.left-alone', { names: alone.join(', ') })}</Caption1>
      )}
      {failures.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts('discover.failures', { count: failures.length })}
            <ul className={styles.failures}>
              {failures.map(({ command, message }) => (
                <li key={command}>
                  <code className={styles.code}>{command}</code>: {message}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

/** Names of what no plan touches, each once. */
function leftAlone({ dockerNetworks = [], hnsNetworks = [], switches = [] }: ObservedHost): string[] {
  return [
    ...new Set([
      ...hnsNetworks
        .filter((item) => isWindowsOwn({ type: item.type, id: item.id, name: item.name }))
        .map(({ name }) => name),
      ...switches
        .filter(({ id, name }) => isWindowsOwn({ name, ...(id !== undefined && { id }) }))
        .map(({ name }) => name),
      ...dockerNetworks.filter(isUntouchable).map(({ name }) => name),
    ]),
  ];
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px' },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  failures: { margin: '4px 0 0', paddingLeft: '18px', overflowWrap: 'anywhere' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
