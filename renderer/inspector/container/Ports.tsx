import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type EntityRef, networksFor } from '../../../shared/design/entities.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { changeField } from '../actions.ts';
import { mapped, portText, setOn } from '../binding.ts';
import { ipv4, ports as portFault } from '../faults.ts';
import { ChoiceControl } from '../fields/ChoiceField.tsx';
import { FieldLabel } from '../fields/FieldFrame.tsx';
import { AddButton } from '../fields/ListField.tsx';
import { SpecFields } from '../fields/SpecField.tsx';
import { judgeText, TextControl, TextField } from '../fields/TextField.tsx';
import { useField } from '../fields/useField.ts';
import { useFieldFindings } from '../findings.ts';
import { containerAt, hostAt } from '../lookup.ts';
import { FieldNotes } from '../parts/FieldNotes.tsx';
import { FIELD, ROW, ROWS } from '../parts/focus.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import { Section } from '../parts/Section.tsx';
import { CONTAINER_PUBLISH_ALL, PORT_INFO, showsPorts } from './containerFields.ts';

const PROTOCOLS = [
  { value: 'tcp', label: 'TCP' },
  { value: 'udp', label: 'UDP' },
] as const;

/** Docker takes TCP where nothing is said, so that is what saying nothing is shown as. */
const AS_PROTOCOL = {
  read: (text: string | undefined): string | undefined => text ?? 'tcp',
  write: (text: string | undefined) => (text === 'tcp' ? undefined : text),
} as const;

/** Published ports. Absent where the container's networks need none, unless some are published all the same. */
export function Ports({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const drivers = useDesign(
    useShallow((design) => {
      const host = hostAt(design, of);
      const attached = containerAt(design, of)?.endpoints.map((endpoint) => endpoint.network) ?? [];
      if (!host) return [];
      return networksFor(design, host).flatMap(({ network }) =>
        attached.includes(network.id) ? [network.driver] : [],
      );
    }),
  );
  const shown = useDesign((design) => {
    const container = containerAt(design, of);
    return container !== undefined && showsPorts(container, drivers);
  });
  if (!shown) return null;
  return (
    <Section title={texts('inspector.section.ports')}>
      <PortRows of={of} />
      <SpecFields kind="container" of={of} specs={CONTAINER_PUBLISH_ALL} />
    </Section>
  );
}

function PortRows({ of }: { readonly of: EntityRef }) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const count = useDesign((design) => containerAt(design, of)?.ports.length ?? 0);
  const findings = useFieldFindings({ ref: of, path: 'ports' });
  const change = (index: number | 'add') =>
    changeField(of, 'inspector.section.ports', (design) => {
      const ports = containerAt(design, of)?.ports ?? [];
      const next = index === 'add' ? [...ports, { container: '' }] : ports.toSpliced(index, 1);
      return setOn('container', design, of, { ports: next });
    });
  return (
    <div className={styles.root} {...{ [FIELD]: true, [ROWS]: true }}>
      {count > 0 && (
        <div className={styles.grid}>
          <FieldLabel id={`${id}-host`} info={PORT_INFO.host} technical="--publish" />
          <FieldLabel id={`${id}-container`} info={PORT_INFO.container} technical="--publish" />
          <FieldLabel id={`${id}-protocol`} info={PORT_INFO.protocol} technical="--publish" />
        </div>
      )}
      {count === 0 && (
        <Text size={200} className={styles.quiet}>
          {texts('inspector.container.no-port')}
        </Text>
      )}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ports are texts that may repeat; their place is all they have
        <PortRow key={index} of={of} index={index} onRemove={() => change(index)} />
      ))}
      <FieldNotes id={`${id}-notes`} findings={findings} />
      <AddButton what={texts('inspector.section.ports')} onAdd={() => change('add')} />
    </div>
  );
}

interface PortRowProps {
  readonly of: EntityRef;
  readonly index: number;
  readonly onRemove: () => void;
}

function PortRow({ of, index, onRemove }: PortRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const host = useField(portText(of, index, 'host'), PORT_INFO.host, (text) => judgeText(text, portFault));
  const inside = useField(portText(of, index, 'container'), PORT_INFO.container, (text) =>
    judgeText(text, portFault, true),
  );
  const protocol = useField(mapped(portText(of, index, 'protocol'), AS_PROTOCOL), PORT_INFO.protocol);
  const hostIp = useDesign((design) => containerAt(design, of)?.ports[index]?.hostIp);
  const dropHostIp = () =>
    changeField(of, PORT_INFO.hostIp.label, (design) => portText(of, index, 'hostIp').write(design, undefined));
  // Rules may name the row as a whole.
  const row = useFieldFindings({ ref: of, path: `ports.${index}` });
  return (
    <div className={styles.row} {...{ [ROW]: true }}>
      <div className={styles.grid}>
        <TextControl field={host} mono label={host.label} placeholder={texts('inspector.port.any')} />
        <TextControl field={inside} needed mono label={inside.label} placeholder="80" />
        <ChoiceControl field={protocol} label={protocol.label} choices={PROTOCOLS} />
        <RemoveButton what={inside.value || texts('inspector.empty-row')} onRemove={onRemove} />
      </div>
      <FieldNotes id={host.noteId} findings={host.findings} fault={host.fault} />
      <FieldNotes id={inside.noteId} findings={inside.findings} fault={inside.fault} />
      <FieldNotes id={protocol.noteId} findings={protocol.findings} />
      <FieldNotes id={id} findings={row} />
      {hostIp !== undefined && (
        <TextField
          binding={portText(of, index, 'hostIp')}
          info={PORT_INFO.hostIp}
          technical="--publish"
          judge={ipv4}
          needed
          mono
          action={<RemoveButton what={texts(PORT_INFO.hostIp.label)} onRemove={dropHostIp} />}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', flexDirection: 'column', gap: '4px' },
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr 72px 24px', gap: '2px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
