import type { EntityRef } from '../../../shared/design/entities.ts';
import type { TextKey } from '../../../shared/language/texts.ts';
import { untouchableNetwork } from '../../../shared/plan/changes/drawnUntouchable.ts';
import { FLAGS_BY_COMMAND } from '../../../shared/windows/dockerFlags.ts';
import { driverById } from '../../../shared/windows/drivers.ts';
import { useTexts } from '../../language/useTexts.ts';
import { newId } from '../../store/document.ts';
import { useDesign } from '../../store/hooks.ts';
import { type Binding, both, property } from '../binding.ts';
import { info } from '../fieldInfo.ts';
import { CheckField } from '../fields/CheckField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { hostAt, networkAt } from '../lookup.ts';
import { Flags } from '../parts/Flags.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Section } from '../parts/Section.tsx';
import { UntouchableNote } from '../parts/UntouchableNote.tsx';
import { TeamMembers } from '../switch/TeamMembers.tsx';
import { changeDriver } from './changeDriver.ts';
import { CarriedOver, NetworkOptions } from './NetworkOptions.tsx';
import { driverChoices, showsAttachable, showsLanReserved } from './networkFields.ts';
import { SubnetRows } from './SubnetRows.tsx';
import { chooseSwitch, chosenSwitch, OWN, switchChoices } from './switchChoice.ts';

const ORIGINS = ['design', 'host'] as const;

/** A network. Which fields it has follows from its driver. */
export function NetworkPanel({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const name = useDesign((design) => networkAt(design, of)?.name ?? '');
  const driver = useDesign((design) => networkAt(design, of)?.driver ?? '');
  const host = useDesign((design) => hostAt(design, of)?.name ?? '');
  const attachable = useDesign((design) => {
    const network = networkAt(design, of);
    return network !== undefined && showsAttachable(network);
  });
  const owner = useDesign((design) => {
    const network = networkAt(design, of);
    return network && untouchableNetwork(network);
  });
  const lanReserved = useDesign((design) => {
    const network = networkAt(design, of);
    return network !== undefined && showsLanReserved(network);
  });
  return (
    <Panel
      kind="network"
      driver={driver}
      name={name}
      subtitle={texts('inspector.network.subtitle', { driver, host })}
      of={of}
    >
      <UntouchableNote owner={owner} />
      <Section title={texts('inspector.section.network')}>
        <TextField binding={property('network', of, 'name')} info={info('network.name', 'NET', 'HCW', 'S16')} needed />
        <DriverField of={of} />
        <ChoiceField
          binding={property('network', of, 'origin')}
          info={info('network.origin', 'DW')}
          choices={ORIGINS.map((value) => ({ value, label: texts(`inspector.origin.${value}`) }))}
        />
        {attachable && (
          <CheckField
            binding={property('network', of, 'attachable')}
            info={info('network.attachable', ...ATTACHABLE_SOURCES)}
            technical="--attachable"
          />
        )}
      </Section>
      <Section title={texts('inspector.section.addresses')}>
        <SubnetRows of={of} />
        {lanReserved && (
          <CheckField
            binding={property('network', of, 'lanReserved')}
            info={info('network.lanReserved', 'S18', 'INF')}
          />
        )}
      </Section>
      <Section title={texts('inspector.section.switch')}>
        <SwitchField of={of} />
        <OwnUplink of={of} />
      </Section>
      <NetworkOptions of={of} />
      <CarriedOver of={of} />
      <Flags kind="network" of={of} />
    </Panel>
  );
}

const ATTACHABLE_SOURCES =
  FLAGS_BY_COMMAND['network create'].find((flag) => flag.long === '--attachable')?.sources ?? [];

function DriverField({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const current = useDesign((design) => networkAt(design, of)?.driver ?? '');
  const facts = driverById.get(current);
  const binding: Binding<string | undefined> = {
    ref: of,
    path: 'driver',
    read: (design) => networkAt(design, of)?.driver,
    write: (design, value) => {
      const host = hostAt(design, of);
      const network = networkAt(design, of);
      return host && network ? changeDriver(host, network, value ?? '', newId) : both();
    },
  };
  return (
    <ChoiceField
      binding={binding}
      info={info('network.driver', 'S16', 'S18', 'TOPO')}
      technical="--driver"
      choices={driverChoices(current).map(({ id, label }) => ({
        value: id,
        label: label || texts('inspector.network.no-driver'),
      }))}
      hint={facts && texts(facts.summary as TextKey)}
    />
  );
}

function SwitchField({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const host = useDesign((design) => hostAt(design, of));
  const network = useDesign((design) => networkAt(design, of));
  if (!host || !network) return null;
  const binding: Binding<string | undefined> = {
    ref: of,
    path: 'switch',
    read: (design) => {
      const [at, it] = [hostAt(design, of), networkAt(design, of)];
      return at && it && chosenSwitch(at, it);
    },
    write: (design, value) => {
      const [at, it] = [hostAt(design, of), networkAt(design, of)];
      return at && it && value !== undefined ? chooseSwitch(at, it, value, newId) : both();
    },
  };
  const own = { value: OWN, label: texts('inspector.network.own-switch') };
  const others = switchChoices(host, network).map(({ id, name }) => ({ value: id, label: name }));
  const chosen = chosenSwitch(host, network);
  return (
    <ChoiceField
      binding={binding}
      info={info('network.switch', 'S16', 'ADV', 'DW')}
      choices={[own, ...others]}
      none={chosen === undefined ? texts('inspector.network.no-switch') : undefined}
    />
  );
}

/** The adapters under the switch docker makes for this network: chosen here, as nothing else stands on it. */
function OwnUplink({ of }: { readonly of: EntityRef }) {
  const shown = useDesign((design) => {
    const [host, network] = [hostAt(design, of), networkAt(design, of)];
    if (!host || !network || chosenSwitch(host, network) !== OWN) return undefined;
    const vswitch = host.switches.find((item) => item.id === network.switch);
    return vswitch?.kind === 'external' || (vswitch?.adapters.length ?? 0) > 0 ? vswitch?.id : undefined;
  });
  if (shown === undefined || of.host === undefined) return null;
  return <TeamMembers of={{ kind: 'switch', id: shown, host: of.host }} />;
}
