import { decodeDesign } from '../../shared/design/codec.ts';
import { readDockerCommands } from '../../shared/import/docker/read.ts';
import { EXAMPLE_TEXTS } from '../../shared/language/en/examples.ts';
import { showDesign } from '../files/fileActions.ts';
import { texts } from '../language/useTexts.ts';
import { viewStore } from '../store/view.ts';

type ExampleTextKey = keyof typeof EXAMPLE_TEXTS;

/** Something to begin from: a design, or the commands of a documentation page. */
export interface Example {
  /** File name within `examples/`, without its extension. */
  readonly file: string;
  readonly group: 'designs' | 'seeds';
  readonly title: ExampleTextKey;
  readonly summary: ExampleTextKey;
  readonly load: () => Promise<string>;
}

const DESIGNS = import.meta.glob<string>('../../examples/*.switchyard.json', { query: '?raw', import: 'default' });
const SEEDS = import.meta.glob<string>('../../examples/seeds/*.txt', { query: '?raw', import: 'default' });

const ORDER = Object.keys(EXAMPLE_TEXTS);

/** Every file in `examples/`, in the order of their texts; a test sees to it that each has its texts. */
export const EXAMPLES: readonly Example[] = [...listOf('designs', DESIGNS), ...listOf('seeds', SEEDS)].toSorted(
  (a, b) => ORDER.indexOf(a.title) - ORDER.indexOf(b.title),
);

function listOf(group: Example['group'], files: Readonly<Record<string, () => Promise<string>>>): Example[] {
  return Object.entries(files).map(([path, load]) => {
    const file = (path.split('/').at(-1) ?? path).replace(/\.(switchyard\.json|txt)$/, '');
    const key = `example.${group}.${file}`;
    return { file, group, title: `${key}.title` as ExampleTextKey, summary: `${key}.summary` as ExampleTextKey, load };
  });
}

/** Opens an example as a new design: it has no file, so saving it asks where. */
export async function openExample(example: Example, text: string): Promise<void> {
  if (example.group === 'designs') {
    const decoded = decodeDesign(text);
    // Named as the gallery names it, in the language it was chosen in.
    if (decoded.ok) await showDesign({ ...decoded.design, name: texts()(example.title) }, [], 'example');
    return;
  }
  const { design, findings } = readDockerCommands(text);
  if (await showDesign(design, findings, 'example')) {
    viewStore.setState({ panel: findings.length > 0 ? 'import' : 'problems' });
  }
}
