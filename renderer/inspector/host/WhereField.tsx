import { Button } from '@fluentui/react-components';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { LOCAL, type Target, targetKey } from '../../../shared/design/target.ts';
import { useTargets } from '../../discover/targets.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { showDialog } from '../../store/view.ts';
import type { Binding } from '../binding.ts';
import { info } from '../fieldInfo.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';

const CONTEXT = 'context:';

/** Which machine the drawing stands for. */
export function WhereField({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const targets = useTargets();
  const target = useDesign((design) => design.targets?.[of.id]);
  const binding: Binding<string | undefined> = {
    ref: of,
    path: 'where',
    read: (design) => {
      const said = design.targets?.[of.id];
      return said && targetKey(said);
    },
    write: (_, key) => ({ type: 'set-targets', targets: { [of.id]: key === undefined ? null : targetOf(key) } }),
  };
  const names = new Set(targets?.contexts.map(({ name }) => name));
  // A context that this user does not have is still what was said.
  if (target?.kind === 'context') names.add(target.name);
  return (
    <>
      <ChoiceField
        binding={binding}
        info={info('host.where')}
        choices={[
          { value: targetKey(LOCAL), label: texts('inspector.host.where.local') },
          ...[...names].map((name) => ({
            value: `${CONTEXT}${name}`,
            label: texts('inspector.host.where.context', { name }),
          })),
        ]}
        none={texts('inspector.host.where.none')}
        hint={target ? undefined : texts('inspector.host.where.hint')}
      />
      <div>
        <Button size="small" onClick={() => showDialog({ kind: 'read-host', host: of.id })}>
          {texts('command.host.read')}
        </Button>
      </div>
    </>
  );
}

function targetOf(key: string): Target {
  return key.startsWith(CONTEXT) ? { kind: 'context', name: key.slice(CONTEXT.length) } : LOCAL;
}
