import type { YamlReading } from './node.ts';
import { readPlainYaml } from './plainReader.ts';
import { readWholeYaml } from './wholeReader.ts';

/** Longest text that is read at all: a hundred thousand services. */
const LARGEST_YAML = 24_000_000;

/** Reads one YAML document. Never throws, and never takes long: what would is refused. */
export function readYaml(text: string): YamlReading {
  if (text.length > LARGEST_YAML) return { faults: [{ kind: 'too-large', line: 1, text: String(LARGEST_YAML) }] };
  return readPlainYaml(text) ?? readWholeYaml(text);
}
