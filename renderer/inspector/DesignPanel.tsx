import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useShallow } from 'zustand/react/shallow';
import { ELEMENT_KINDS, LIST_OF } from '../../shared/design/entities.ts';
import type { Design } from '../../shared/design/schema.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { TemplateNote } from '../templates/TemplateNote.tsx';
import type { Binding } from './binding.ts';
import { info } from './fieldInfo.ts';
import { TextField } from './fields/TextField.tsx';
import { ElementLink } from './parts/ElementLink.tsx';
import { KindIcon } from './parts/kinds.tsx';
import { Panel } from './parts/Panel.tsx';
import { Section } from './parts/Section.tsx';

const NAME: Binding<string | undefined> = {
  ref: { kind: 'design', id: 'design' },
  path: 'name',
  read: (design) => design.name,
  write: (_, name) => ({ type: 'rename-design', name: name ?? '' }),
};

const KINDS = ['host', ...ELEMENT_KINDS] as const;

/** Nothing is selected: the design as a whole, and how to go on. */
export function DesignPanel() {
  const styles = useStyles();
  const texts = useTexts();
  const name = useDesign((design) => design.name);
  const counts = useDesign(useShallow(countElements));
  const swarms = useDesign((design) => design.topology.swarms);
  return (
    <Panel kind="design" name={name || texts('inspector.design.unnamed')} subtitle={texts('inspector.design.subtitle')}>
      <TemplateNote />
      <Section title={texts('inspector.section.design')}>
        <TextField binding={NAME} info={info('design.name')} placeholder={texts('inspector.design.unnamed')} />
        <ul className={styles.list}>
          {KINDS.map((kind) => (
            <li key={kind} className={styles.item}>
              <Text size={200}>{texts(`inspector.count.${kind}`, { count: counts[kind] })}</Text>
            </li>
          ))}
        </ul>
      </Section>
      {swarms.length > 0 && (
        <Section title={texts('inspector.section.swarms')}>
          <ul className={styles.list}>
            {swarms.map((swarm) => (
              <li key={swarm.id} className={styles.item}>
                <KindIcon kind="swarm" />
                <ElementLink to={{ kind: 'swarm', id: swarm.id }} name={swarm.name} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Text size={200} className={styles.hint} as="p" block>
        {texts('inspector.design.hint')}
      </Text>
    </Panel>
  );
}

function countElements(design: Design): Readonly<Record<(typeof KINDS)[number], number>> {
  const { hosts } = design.topology;
  const total = (kind: (typeof ELEMENT_KINDS)[number]) =>
    hosts.reduce((sum, host) => sum + host[LIST_OF[kind]].length, 0);
  return {
    host: hosts.length,
    adapter: total('adapter'),
    switch: total('switch'),
    network: total('network'),
    container: total('container'),
  };
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  item: { display: 'flex', alignItems: 'center', gap: '8px' },
  hint: { margin: '0 12px 12px', color: tokens.colorNeutralForeground3 },
});
