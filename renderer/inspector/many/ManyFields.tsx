import type { EntityRef } from '../../../shared/design/entities.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { ADAPTER_ADDRESSES, ADAPTER_LINK, ADAPTER_VLAN, VLAN_AS_NUMBER } from '../adapter/adapterFields.ts';
import { mapped } from '../binding.ts';
import {
  CONTAINER_DNS,
  CONTAINER_IDENTITY,
  CONTAINER_INFO,
  CONTAINER_PUBLISH_ALL,
  CONTAINER_STATE,
} from '../container/containerFields.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { platformChoices, releaseChoices } from '../host/hostChoices.ts';
import { HOST_INFO, HOST_MACHINE, HOST_ROUTING, HOST_SOFTWARE } from '../host/hostFields.ts';
import { ManyOptions } from '../network/ManyOptions.tsx';
import { SWITCH_SEEN, SWITCH_TEAM } from '../switch/switchFields.ts';
import { elementsAt, type ManyKind } from './elements.ts';
import { ManySpecs } from './ManySpecs.tsx';
import { manyProperty } from './manyBinding.ts';

const ISOLATIONS = ['process', 'hyperv', 'default'] as const;

interface ManyFieldsProps {
  readonly kind: ManyKind;
  readonly of: readonly EntityRef[];
}

/** What several elements of one kind share, each field for all of them. */
export function ManyFields({ kind, of }: ManyFieldsProps) {
  switch (kind) {
    case 'container':
      return <ContainerFields of={of} />;
    case 'host':
      return <HostFields of={of} />;
    case 'adapter':
      return (
        <>
          <ManySpecs kind="adapter" of={of} specs={ADAPTER_ADDRESSES} />
          <ManySpecs kind="adapter" of={of} specs={ADAPTER_LINK} />
          <NumberField binding={mapped(manyProperty('adapter', of, 'vlan'), VLAN_AS_NUMBER)} info={ADAPTER_VLAN} />
        </>
      );
    case 'switch':
      return (
        <>
          <ManySpecs kind="switch" of={of} specs={SWITCH_SEEN} />
          <ManySpecs kind="switch" of={of} specs={SWITCH_TEAM} />
        </>
      );
    case 'network':
      return <ManyOptions of={of} />;
  }
}

function ContainerFields({ of }: Pick<ManyFieldsProps, 'of'>) {
  const texts = useTexts();
  return (
    <>
      <ManySpecs kind="container" of={of} specs={CONTAINER_IDENTITY} />
      <ChoiceField
        binding={manyProperty('container', of, 'isolation')}
        info={CONTAINER_INFO.isolation}
        technical="--isolation"
        choices={ISOLATIONS.map((value) => ({ value, label: texts(`inspector.isolation.${value}`) }))}
        none={texts('inspector.not-set')}
      />
      <ManySpecs kind="container" of={of} specs={CONTAINER_DNS} />
      <ManySpecs kind="container" of={of} specs={CONTAINER_PUBLISH_ALL} />
      <ManySpecs kind="container" of={of} specs={CONTAINER_STATE} />
    </>
  );
}

function HostFields({ of }: Pick<ManyFieldsProps, 'of'>) {
  const texts = useTexts();
  const count = useDesign((design) => elementsAt('host', design, of).length);
  if (count === 0) return null;
  return (
    <>
      <ChoiceField
        binding={manyProperty('host', of, 'release')}
        info={HOST_INFO.release}
        choices={releaseChoices(texts)}
        none={texts('inspector.not-stated')}
      />
      <ChoiceField
        binding={manyProperty('host', of, 'platform')}
        info={HOST_INFO.platform}
        choices={platformChoices(texts)}
        none={texts('inspector.not-stated')}
      />
      <ManySpecs kind="host" of={of} specs={HOST_MACHINE} />
      <ManySpecs kind="host" of={of} specs={HOST_SOFTWARE} />
      <ManySpecs kind="host" of={of} specs={HOST_ROUTING} />
    </>
  );
}
