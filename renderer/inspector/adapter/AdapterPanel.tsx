import { Text } from '@fluentui/react-components';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { mapped, property } from '../binding.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { SpecFields } from '../fields/SpecField.tsx';
import { adapterAt, hostAt } from '../lookup.ts';
import { ElementLink } from '../parts/ElementLink.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Section } from '../parts/Section.tsx';
import { ADAPTER_ADDRESSES, ADAPTER_IDENTITY, ADAPTER_LINK, ADAPTER_VLAN, VLAN_AS_NUMBER } from './adapterFields.ts';

/** A network adapter of a host: what Get-NetAdapter and Get-NetIPAddress would show. */
export function AdapterPanel({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const name = useDesign((design) => adapterAt(design, of)?.name ?? '');
  const named = useDesign((design) => adapterAt(design, of)?.named === true);
  const host = useDesign((design) => hostAt(design, of)?.name ?? '');
  return (
    <Panel kind="adapter" name={name} subtitle={texts('inspector.adapter.subtitle', { host })} of={of}>
      <Section title={texts('inspector.section.adapter')}>
        {named && <Text size={200}>{texts('inspector.adapter.named')}</Text>}
        <SpecFields kind="adapter" of={of} specs={ADAPTER_IDENTITY} />
        <Carrier of={of} />
      </Section>
      <Section title={texts('inspector.section.host-addresses')}>
        <SpecFields kind="adapter" of={of} specs={ADAPTER_ADDRESSES} />
      </Section>
      <Section title={texts('inspector.section.link')}>
        <SpecFields kind="adapter" of={of} specs={ADAPTER_LINK} />
        <NumberField
          binding={mapped(property('adapter', of, 'vlan'), VLAN_AS_NUMBER)}
          info={ADAPTER_VLAN}
          hint={texts('inspector.adapter.vlan-hint')}
        />
      </Section>
    </Panel>
  );
}

/** The switch the adapter is bound to. */
function Carrier({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const vswitch = useDesign((design) => hostAt(design, of)?.switches.find((item) => item.adapters.includes(of.id)));
  if (!vswitch || of.host === undefined) return <Text size={200}>{texts('inspector.adapter.free')}</Text>;
  const { host } = of;
  return (
    <Text size={200}>
      {texts('inspector.adapter.bound')}{' '}
      <ElementLink to={{ kind: 'switch', id: vswitch.id, host }} name={vswitch.name} />
    </Text>
  );
}
