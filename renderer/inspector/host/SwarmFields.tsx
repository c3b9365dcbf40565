import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { freeName } from '../../../shared/design/gestures/names.ts';
import { useTexts } from '../../language/useTexts.ts';
import { newId } from '../../store/document.ts';
import { useDesign } from '../../store/hooks.ts';
import { type Binding, both, property } from '../binding.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { hostAt } from '../lookup.ts';
import { HOST_INFO } from './hostFields.ts';
import { joinSwarm, membershipOf, NEW_SWARM, NO_SWARM, OTHER_SWARM } from './membership.ts';

const ROLES = ['manager', 'worker'] as const;

/** Which swarm the host is in, and as what. */
export function SwarmFields({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const swarms = useDesign((design) => design.topology.swarms);
  const membership = useDesign((design) => {
    const host = hostAt(design, of);
    return host && membershipOf(host);
  });
  const roles = useDesign(useShallow((design) => (hostAt(design, of)?.swarm === 'none' ? ['none' as const] : [])));
  const binding: Binding<string | undefined> = {
    ref: of,
    path: 'swarmId',
    read: (design) => {
      const host = hostAt(design, of);
      return host && membershipOf(host);
    },
    write: (design, choice) => {
      const host = hostAt(design, of);
      if (!host) return both();
      const name = freeName(
        texts('inspector.swarm.default-name'),
        design.topology.swarms.map((swarm) => swarm.name),
      );
      return joinSwarm(design, host, choice, { id: newId('swarm'), name, origin: 'design', flags: [] });
    },
  };
  const choices = [
    { value: NO_SWARM, label: texts('inspector.host.no-swarm') },
    ...swarms.map(({ id, name }) => ({ value: id, label: name })),
    ...(membership === OTHER_SWARM ? [{ value: OTHER_SWARM, label: texts('inspector.host.other-swarm') }] : []),
    { value: NEW_SWARM, label: texts('inspector.host.new-swarm') },
  ];
  const member = membership !== undefined && membership !== NO_SWARM;
  return (
    <>
      <ChoiceField binding={binding} info={HOST_INFO.swarmId} choices={choices} none={texts('inspector.not-stated')} />
      {member && (
        <ChoiceField
          binding={property('host', of, 'swarm')}
          info={HOST_INFO.swarm}
          choices={[...ROLES, ...roles].map((value) => ({ value, label: texts(`inspector.swarm.role.${value}`) }))}
          none={texts('inspector.not-stated')}
        />
      )}
    </>
  );
}
