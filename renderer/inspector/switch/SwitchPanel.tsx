import { makeStyles, Text } from '@fluentui/react-components';
import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { property } from '../binding.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { SpecFields } from '../fields/SpecField.tsx';
import { hostAt, switchAt } from '../lookup.ts';
import { ElementLink } from '../parts/ElementLink.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Section } from '../parts/Section.tsx';
import { SWITCH_INFO, SWITCH_NAME, SWITCH_SEEN, SWITCH_TEAM, showsAdapters } from './switchFields.ts';
import { TeamMembers } from './TeamMembers.tsx';

const KINDS = ['external', 'internal', 'private'] as const;
const ORIGINS = ['docker', 'host'] as const;

/** A Hyper-V virtual switch. */
export function SwitchPanel({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const name = useDesign((design) => switchAt(design, of)?.name ?? '');
  const kind = useDesign((design) => switchAt(design, of)?.kind ?? 'internal');
  const bound = useDesign((design) => {
    const vswitch = switchAt(design, of);
    return vswitch !== undefined && showsAdapters(vswitch);
  });
  const host = useDesign((design) => hostAt(design, of)?.name ?? '');
  const subtitle = texts('inspector.switch.subtitle', { kind: texts(`inspector.switch.kind.${kind}`), host });
  return (
    <Panel kind="switch" name={name} subtitle={subtitle} of={of}>
      <Section title={texts('inspector.section.switch')}>
        <SpecFields kind="switch" of={of} specs={SWITCH_NAME} />
        <ChoiceField
          binding={property('switch', of, 'kind')}
          info={SWITCH_INFO.kind}
          choices={KINDS.map((value) => ({ value, label: texts(`inspector.switch.kind.${value}`) }))}
        />
        <ChoiceField
          binding={property('switch', of, 'origin')}
          info={SWITCH_INFO.origin}
          choices={ORIGINS.map((value) => ({ value, label: texts(`inspector.switch.origin.${value}`) }))}
        />
        <SpecFields kind="switch" of={of} specs={SWITCH_SEEN} />
      </Section>
      {bound && (
        <Section title={texts('inspector.section.uplink')}>
          <TeamMembers of={of} />
          <SpecFields kind="switch" of={of} specs={SWITCH_TEAM} />
        </Section>
      )}
      <Section title={texts('inspector.section.networks')}>
        <Networks of={of} />
      </Section>
    </Panel>
  );
}

function Networks({ of }: { readonly of: EntityRef }) {
  const styles = useStyles();
  const texts = useTexts();
  const networks = useDesign(
    useShallow((design) => hostAt(design, of)?.networks.filter((network) => network.switch === of.id) ?? []),
  );
  if (networks.length === 0) return <Text size={200}>{texts('inspector.switch.no-network')}</Text>;
  return (
    <ul className={styles.list}>
      {networks.map(({ id, name, driver }) => (
        <li key={id}>
          <ElementLink to={{ kind: 'network', id, host: of.host ?? '' }} name={name} /> <Text size={200}>{driver}</Text>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });
