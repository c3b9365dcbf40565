import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  ToggleButton,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { ArrowSwap20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Protocol } from '../../shared/paths/path.ts';
import { useTexts } from '../language/useTexts.ts';
import { EndPicker } from './EndPicker.tsx';
import { MatrixTools } from './matrix/MatrixView.tsx';
import { clearPath, pathStore, senderOf, setEnds, swapEnds, usePaths } from './pathStore.ts';

const VIEWS = ['path', 'matrix'] as const;
const PROTOCOLS = ['tcp', 'udp', 'icmp'] as const satisfies readonly Protocol[];

/** What is asked: between which ends, with which protocol; or about all containers at once. */
export function PathBar() {
  const styles = useStyles();
  const texts = useTexts();
  const view = usePaths((state) => state.view);
  return (
    <div className={styles.bar}>
      <fieldset className={styles.group} aria-label={texts('pathsView.view')}>
        {VIEWS.map((item) => (
          <ToggleButton
            key={item}
            size="small"
            appearance={view === item ? 'secondary' : 'subtle'}
            checked={view === item}
            onClick={() => pathStore.setState({ view: item, preview: null, hop: null })}
          >
            {texts(`pathsView.view.${item}`)}
          </ToggleButton>
        ))}
      </fieldset>
      {view === 'path' ? <Ends /> : <MatrixTools />}
      <ProtocolAndPort />
    </div>
  );
}

function Ends() {
  const texts = useTexts();
  const from = usePaths((state) => state.from);
  const to = usePaths((state) => state.to);
  return (
    <>
      <EndPicker side="from" end={from} other={to} onPick={(end) => setEnds({ from: senderOf(end) })} />
      <Tooltip content={texts('pathsView.swap')} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSwap20Regular />}
          disabled={!from && !to}
          onClick={swapEnds}
        />
      </Tooltip>
      <EndPicker side="to" end={to} other={from} onPick={(end) => setEnds({ to: end })} />
      {(from || to) && (
        <Tooltip content={texts('pathsView.clear')} relationship="label">
          <Button size="small" appearance="subtle" icon={<Dismiss20Regular />} onClick={clearPath} />
        </Tooltip>
      )}
    </>
  );
}

function ProtocolAndPort() {
  const styles = useStyles();
  const texts = useTexts();
  const protocol = usePaths((state) => state.protocol);
  const localhost = usePaths((state) => state.localhost);
  const toPort = usePaths((state) => state.view === 'path' && state.to?.kind === 'port');
  return (
    <div className={mergeClasses(styles.group, styles.end)}>
      {toPort && (
        <Tooltip content={texts('pathsView.localhost-hint')} relationship="description">
          <Checkbox
            size="medium"
            label={texts('pathsView.localhost')}
            checked={localhost}
            onChange={(_, data) => pathStore.setState({ localhost: data.checked === true })}
          />
        </Tooltip>
      )}
      <Select
        size="small"
        aria-label={texts('pathsView.protocol')}
        value={protocol}
        onChange={(_, data) => pathStore.setState({ protocol: protocolOf(data.value) })}
      >
        {PROTOCOLS.map((item) => (
          <option key={item} value={item}>
            {texts(`pathsView.protocol.${item}`)}
          </option>
        ))}
      </Select>
      {protocol !== 'icmp' && <PortField />}
    </div>
  );
}

function PortField() {
  const styles = useStyles();
  const texts = useTexts();
  const port = usePaths((state) => state.port);
  const [typed, setTyped] = useState(port === null ? '' : String(port));
  const wrong = typed.trim() !== '' && readPort(typed) === null;
  return (
    <Tooltip content={texts('pathsView.port-hint')} relationship="description">
      <Input
        size="small"
        className={styles.port}
        inputMode="numeric"
        aria-label={texts('pathsView.port')}
        aria-invalid={wrong}
        placeholder={texts('pathsView.port-any')}
        contentBefore={<span className={styles.quiet}>{texts('pathsView.port')}</span>}
        value={typed}
        onChange={(_, data) => {
          setTyped(data.value);
          pathStore.setState({ port: readPort(data.value) });
        }}
      />
    </Tooltip>
  );
}

/** A port as typed; null where it is none. */
function readPort(text: string): number | null {
  const value = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= 65_535 ? value : null;
}

function protocolOf(text: string): Protocol {
  return PROTOCOLS.find((item) => item === text) ?? 'tcp';
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', padding: '6px 12px' },
  group: { display: 'flex', alignItems: 'center', gap: '4px', border: 0, margin: 0, padding: 0 },
  end: { marginLeft: 'auto' },
  port: { width: '104px' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});
