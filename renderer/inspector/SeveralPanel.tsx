import { Button, makeStyles, Text } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { type EntityKind, type EntityRef, isElementKind } from '../../shared/design/entities.ts';
import { askToDelete } from '../canvas/deleting.ts';
import { useTexts } from '../language/useTexts.ts';
import { ArrangeButtons } from './ArrangeButtons.tsx';
import type { ManyKind } from './many/elements.ts';
import { ManyFields } from './many/ManyFields.tsx';
import { Panel } from './parts/Panel.tsx';
import { Section } from './parts/Section.tsx';

interface SeveralPanelProps {
  readonly refs: readonly EntityRef[];
  readonly common: EntityKind | undefined;
}

/** Several elements: how many of each kind, and what can be done with all of them. */
export function SeveralPanel({ refs, common }: SeveralPanelProps) {
  const styles = useStyles();
  const texts = useTexts();
  const kinds = [...Map.groupBy(refs, (ref) => ref.kind)];
  const name = common
    ? texts(`inspector.count.${common}`, { count: refs.length })
    : texts('inspector.count.element', { count: refs.length });
  const kind = common !== undefined && isShared(common) ? common : undefined;
  return (
    <Panel
      kind={common ?? 'design'}
      name={name}
      subtitle={texts(kind ? 'inspector.several.together' : 'inspector.several.subtitle')}
    >
      {(common === 'host' || common === 'container') && <ArrangeButtons />}
      {kind && (
        <Section title={texts('inspector.section.shared')}>
          <ManyFields key={refs.map(({ id }) => id).join()} kind={kind} of={refs} />
        </Section>
      )}
      <Section title={texts('inspector.section.selected')}>
        <ul className={styles.list}>
          {kinds.map(([kind, members]) => (
            <li key={kind} className={styles.item}>
              <Text size={200}>{texts(`inspector.count.${kind}`, { count: members.length })}</Text>
            </li>
          ))}
        </ul>
        <Button size="small" className={styles.delete} icon={<Delete20Regular />} onClick={() => askToDelete(refs)}>
          {texts('inspector.delete-all', { count: refs.length })}
        </Button>
      </Section>
    </Panel>
  );
}

function isShared(kind: EntityKind): kind is ManyKind {
  return kind === 'host' || isElementKind(kind);
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  delete: { alignSelf: 'flex-start' },
  item: { display: 'flex', alignItems: 'center', gap: '8px' },
});
