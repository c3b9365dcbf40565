import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { property } from '../binding.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { hostAt } from '../lookup.ts';
import { CONTAINER_INFO } from './containerFields.ts';

const PREFIX = 'container:';

/** A list longer than this is no longer a choice. */
const MOST_PEERS = 100;

/** How a container is networked: by endpoints, not at all, or through the network of another container. */
export function NetworkMode({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const peers = useDesign(
    useShallow((design) => {
      const others = (hostAt(design, of)?.containers ?? []).filter(({ id }) => id !== of.id);
      return others.slice(0, MOST_PEERS).map(({ name }) => name);
    }),
  );
  return (
    <ChoiceField
      binding={property('container', of, 'networkMode')}
      info={CONTAINER_INFO.networkMode}
      technical="--network"
      choices={[
        { value: 'none', label: texts('inspector.container.mode.none') },
        ...peers.map((name) => ({ value: PREFIX + name, label: texts('inspector.container.mode.peer', { name }) })),
      ]}
      none={texts('inspector.container.mode.endpoints')}
    />
  );
}
