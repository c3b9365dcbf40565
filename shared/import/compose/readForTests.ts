import { countingIds } from '../../design/create.ts';
import type { Host } from '../../design/schema.ts';
import { readCompose } from './read.ts';

/** What was read, with findings as `LINE CODE VARIANT`. */
export function read(text: string, hostFacts?: unknown) {
  const { design, findings, lines } = readCompose(text, { ids: countingIds(), stem: 'shop', hostFacts });
  return {
    design,
    host: design.topology.hosts[0] as Host,
    findings,
    lines,
    codes: findings.map(({ line, code, variant }) =>
      [line, code, variant].filter((part) => part !== undefined).join(' '),
    ),
  };
}

/** What is read of a service with these lines besides its image, name and mode; they begin on line 7. */
export const service = (lines: string) => {
  const text = `name: p\nservices:\n  web:\n    image: img\n    container_name: web\n    network_mode: none\n${lines.replace(/^/gm, '    ')}`;
  const reading = read(text);
  return { ...reading, container: reading.host.containers[0] };
};
