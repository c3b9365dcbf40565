import { Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ExamplePage } from '../../shared/help/rulePage.ts';
import { readExample } from '../../shared/import/readExample.ts';
import { showDesign } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import { showDialog, viewStore } from '../store/view.ts';

interface RuleExamplesProps {
  readonly heading: string;
  /** What a design made of one of them is called. */
  readonly name: string;
  readonly examples: readonly ExamplePage[];
}

/** Examples that fail or pass: the text, what is said of it, and a way to look at it on the canvas. */
export function RuleExamples({ heading, name, examples }: RuleExamplesProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section className={styles.root}>
      <Text as="h4" block weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      {examples.map((example, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: examples of a rule never change order
        <div key={index} className={styles.example}>
          <div className={styles.top}>
            <Text size={200} block className={styles.title}>
              {example.title || (example.commands === undefined ? texts('help.drawn') : '')}
            </Text>
            <Link as="button" className={styles.open} onClick={() => void openExample(example, name)}>
              {texts('help.rules.try')}
            </Link>
          </div>
          {example.commands !== undefined && <pre className={styles.commands}>{example.commands}</pre>}
          {example.facts !== undefined && (
            <Caption1 block className={styles.faint}>
              {texts('help.host-facts')}: <code>{example.facts}</code>
            </Caption1>
          )}
          {example.says !== undefined && (
            <Text size={200} block>
              {example.says}
            </Text>
          )}
        </div>
      ))}
    </section>
  );
}

async function openExample({ example }: ExamplePage, name: string): Promise<void> {
  const { design, findings } = readExample(example);
  showDialog(null);
  if (await showDesign({ ...design, name }, findings, 'example'))
    viewStore.setState({ panel: findings.length > 0 ? 'import' : 'problems' });
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  example: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: { color: tokens.colorNeutralForeground2, '::first-letter': { textTransform: 'uppercase' } },
  open: { fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  commands: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  faint: { color: tokens.colorNeutralForeground3 },
});
