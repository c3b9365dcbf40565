import type { EntityRef } from '../../../shared/design/entities.ts';
import type { Container } from '../../../shared/design/schema.ts';
import { untouchableContainer } from '../../../shared/plan/changes/drawnUntouchable.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { mapped, property } from '../binding.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { SpecFields } from '../fields/SpecField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { containerAt, hostAt } from '../lookup.ts';
import { Flags } from '../parts/Flags.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Section } from '../parts/Section.tsx';
import { UntouchableNote } from '../parts/UntouchableNote.tsx';
import { AS_LINES } from './commandLines.ts';
import { CONTAINER_DNS, CONTAINER_IDENTITY, CONTAINER_INFO, CONTAINER_STATE } from './containerFields.ts';
import { Endpoints } from './Endpoints.tsx';
import { NetworkMode } from './NetworkMode.tsx';
import { Ports } from './Ports.tsx';

const ISOLATIONS = ['process', 'hyperv', 'default'] as const;
const ORIGINS = ['design', 'host'] as const;

/** A container that says nothing about its origin is part of the design. */
const AS_ORIGIN = {
  read: (origin: Container['origin']): Container['origin'] => origin ?? 'design',
  write: (origin: Container['origin']) => origin,
} as const;

interface ContainerPanelProps {
  readonly of: EntityRef;
  readonly endpoint: string | undefined;
}

/** A container with its endpoints and published ports. */
export function ContainerPanel({ of, endpoint }: ContainerPanelProps) {
  const texts = useTexts();
  const name = useDesign((design) => containerAt(design, of)?.name ?? '');
  const host = useDesign((design) => hostAt(design, of)?.name ?? '');
  const owner = useDesign((design) => {
    const container = containerAt(design, of);
    return container && untouchableContainer(container);
  });
  return (
    <Panel kind="container" name={name} subtitle={texts('inspector.container.subtitle', { host })} of={of}>
      <UntouchableNote owner={owner} />
      <Section title={texts('inspector.section.container')}>
        <SpecFields kind="container" of={of} specs={CONTAINER_IDENTITY} />
        <TextField
          binding={mapped(property('container', of, 'command'), AS_LINES)}
          info={CONTAINER_INFO.command}
          lines
          mono
          placeholder={texts('inspector.container.command-placeholder')}
        />
        <ChoiceField
          binding={property('container', of, 'isolation')}
          info={CONTAINER_INFO.isolation}
          technical="--isolation"
          choices={ISOLATIONS.map((value) => ({ value, label: texts(`inspector.isolation.${value}`) }))}
          none={texts('inspector.not-set')}
        />
      </Section>
      <Section title={texts('inspector.section.attachments')}>
        <NetworkMode of={of} />
        <Endpoints of={of} selected={endpoint} />
      </Section>
      <Ports of={of} />
      <Section title={texts('inspector.section.dns')}>
        <SpecFields kind="container" of={of} specs={CONTAINER_DNS} />
      </Section>
      <Section title={texts('inspector.section.state')}>
        <ChoiceField
          binding={mapped(property('container', of, 'origin'), AS_ORIGIN)}
          info={CONTAINER_INFO.origin}
          choices={ORIGINS.map((value) => ({ value, label: texts(`inspector.origin.${value}`) }))}
        />
        <SpecFields kind="container" of={of} specs={CONTAINER_STATE} />
      </Section>
      <Flags kind="container" of={of} />
    </Panel>
  );
}
