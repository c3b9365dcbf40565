import { makeStyles, Text } from '@fluentui/react-components';
import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { property } from '../binding.ts';
import { info } from '../fieldInfo.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { swarmAt } from '../lookup.ts';
import { ElementLink } from '../parts/ElementLink.tsx';
import { Flags } from '../parts/Flags.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Section } from '../parts/Section.tsx';

const ORIGINS = ['design', 'host'] as const;

/** A swarm and the hosts in it. */
export function SwarmPanel({ of }: { readonly of: EntityRef }) {
  const styles = useStyles();
  const texts = useTexts();
  const name = useDesign((design) => swarmAt(design, of)?.name ?? '');
  const members = useDesign(useShallow((design) => design.topology.hosts.filter((host) => host.swarmId === of.id)));
  return (
    <Panel kind="swarm" name={name} subtitle={texts('inspector.swarm.subtitle', { count: members.length })} of={of}>
      <Section title={texts('inspector.section.swarm')}>
        <TextField binding={property('swarm', of, 'name')} info={info('swarm.name')} needed />
        <ChoiceField
          binding={property('swarm', of, 'origin')}
          info={info('swarm.origin', 'SWARM')}
          choices={ORIGINS.map((value) => ({ value, label: texts(`inspector.origin.${value}`) }))}
        />
      </Section>
      <Section title={texts('inspector.section.members')}>
        {members.length === 0 && <Text size={200}>{texts('inspector.swarm.no-members')}</Text>}
        <ul className={styles.list}>
          {members.map((host) => (
            <li key={host.id}>
              <ElementLink to={{ kind: 'host', id: host.id }} name={host.name} />{' '}
              {host.swarm !== undefined && <Text size={200}>{texts(`inspector.swarm.role.${host.swarm}`)}</Text>}
            </li>
          ))}
        </ul>
      </Section>
      <Flags kind="swarm" of={of} />
    </Panel>
  );
}

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });
