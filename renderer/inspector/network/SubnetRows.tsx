import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { driverById } from '../../../shared/windows/drivers.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { changeField } from '../actions.ts';
import { setOn, subnetText } from '../binding.ts';
import { ipv4, subnet } from '../faults.ts';
import { info } from '../fieldInfo.ts';
import { FieldLabel } from '../fields/FieldFrame.tsx';
import { AddButton } from '../fields/ListField.tsx';
import { judgeText, TextControl } from '../fields/TextField.tsx';
import { useField } from '../fields/useField.ts';
import { useFieldFindings } from '../findings.ts';
import { hostAt, networkAt } from '../lookup.ts';
import { FieldNotes } from '../parts/FieldNotes.tsx';
import { FIELD, ROW, ROWS } from '../parts/focus.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import { buildOf, canAddSubnet, gatewayIsOptional, withoutSubnets } from './networkFields.ts';

/** Subnets and gateways of a network, one pair to a row. */
export function SubnetRows({ of }: { readonly of: EntityRef }) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const driver = driverById.get(useDesign((design) => networkAt(design, of)?.driver ?? ''));
  const count = useDesign((design) => networkAt(design, of)?.subnets.length ?? 0);
  const build = useDesign((design) => {
    const host = hostAt(design, of);
    return host && buildOf(host);
  });
  const findings = useFieldFindings({ ref: of, path: 'subnets' });
  const sources = driver ? [...driver.sources.subnet] : [];
  const subnetInfo = info('network.subnet', ...sources);
  const gatewayInfo = info('network.gateway', ...(driver ? driver.sources.gateway : []));
  const change = (index: number | 'add') =>
    changeField(of, subnetInfo.label, (design) => {
      const subnets = networkAt(design, of)?.subnets ?? [];
      const next = index === 'add' ? [...subnets, { subnet: '' }] : subnets.toSpliced(index, 1);
      return setOn('network', design, of, { subnets: next });
    });
  return (
    <div className={styles.root} {...{ [FIELD]: true, [ROWS]: true }}>
      <div className={styles.head}>
        <FieldLabel id={`${id}-subnet`} info={subnetInfo} technical="--subnet" />
        <FieldLabel id={`${id}-gateway`} info={gatewayInfo} technical="--gateway" />
      </div>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: subnets are texts that may repeat; their place is all they have
        <SubnetRow key={index} of={of} index={index} onRemove={() => change(index)} />
      ))}
      {count === 0 && (
        <Text size={200} className={styles.quiet}>
          {texts(`inspector.network.no-subnet.${withoutSubnets(driver)}`)}
        </Text>
      )}
      <FieldNotes id={`${id}-notes`} findings={findings} />
      {canAddSubnet(driver, count, build) && <AddButton what={texts(subnetInfo.label)} onAdd={() => change('add')} />}
    </div>
  );
}

interface SubnetRowProps {
  readonly of: EntityRef;
  readonly index: number;
  readonly onRemove: () => void;
}

function SubnetRow({ of, index, onRemove }: SubnetRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const optional = useDesign((design) => gatewayIsOptional(networkAt(design, of)?.driver ?? ''));
  const network = useField(subnetText(of, index, 'subnet'), info('network.subnet'), (text) =>
    judgeText(text, subnet, true),
  );
  const gateway = useField(subnetText(of, index, 'gateway'), info('network.gateway'), (text) => judgeText(text, ipv4));
  return (
    <div className={styles.entry} {...{ [ROW]: true }}>
      <div className={styles.row}>
        <TextControl field={network} needed mono label={network.label} placeholder="10.31.8.0/24" />
        <TextControl
          field={gateway}
          mono
          label={gateway.label}
          placeholder={texts(optional ? 'inspector.optional' : 'inspector.needed')}
        />
        <RemoveButton what={network.value || texts('inspector.empty-row')} onRemove={onRemove} />
      </div>
      <FieldNotes id={network.noteId} findings={network.findings} fault={network.fault} />
      <FieldNotes id={gateway.noteId} findings={gateway.findings} fault={gateway.fault} />
    </div>
  );
}

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', gap: '4px' },
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'grid', gridTemplateColumns: '11fr 9fr 24px', gap: '2px' },
  row: { display: 'grid', gridTemplateColumns: '11fr 9fr 24px', gap: '2px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
