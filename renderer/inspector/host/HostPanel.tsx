import type { EntityRef } from '../../../shared/design/entities.ts';
import type { Host } from '../../../shared/design/schema.ts';
import { releaseById } from '../../../shared/windows/releases.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { property } from '../binding.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { SpecFields } from '../fields/SpecField.tsx';
import { hostAt } from '../lookup.ts';
import { Panel } from '../parts/Panel.tsx';
import { Section } from '../parts/Section.tsx';
import { platformChoices, releaseChoices } from './hostChoices.ts';
import { HOST_INFO, HOST_MACHINE, HOST_NAME, HOST_ROUTING, HOST_SOFTWARE } from './hostFields.ts';
import { SwarmFields } from './SwarmFields.tsx';
import { WhereField } from './WhereField.tsx';

/** What is stated about a host. Everything but its name may stay unknown. */
export function HostPanel({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const name = useDesign((design) => hostAt(design, of)?.name ?? '');
  const release = useDesign((design) => hostAt(design, of)?.release);
  const known = release === undefined ? undefined : releaseById.get(release);
  return (
    <Panel kind="host" name={name} subtitle={known?.name ?? release ?? texts('inspector.host.subtitle')} of={of}>
      <Section title={texts('inspector.section.host')}>
        <SpecFields kind="host" of={of} specs={HOST_NAME} />
        <ChoiceField
          binding={property('host', of, 'release')}
          info={HOST_INFO.release}
          choices={releaseChoices(texts)}
          none={texts('inspector.not-stated')}
        />
        <NumberField
          binding={property('host', of, 'build')}
          info={HOST_INFO.build}
          placeholder={known && texts('inspector.host.implied-build', { build: known.build })}
        />
        <ChoiceField<NonNullable<Host['platform']>>
          binding={property('host', of, 'platform')}
          info={HOST_INFO.platform}
          choices={platformChoices(texts)}
          none={texts('inspector.not-stated')}
        />
        <SpecFields kind="host" of={of} specs={HOST_MACHINE} />
      </Section>
      <Section title={texts('inspector.section.where')}>
        <WhereField of={of} />
      </Section>
      <Section title={texts('inspector.section.software')}>
        <SpecFields kind="host" of={of} specs={HOST_SOFTWARE} />
      </Section>
      <Section title={texts('inspector.section.swarm')}>
        <SwarmFields of={of} />
      </Section>
      <Section title={texts('inspector.section.routing')}>
        <SpecFields kind="host" of={of} specs={HOST_ROUTING} />
      </Section>
    </Panel>
  );
}
