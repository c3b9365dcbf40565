import { expect, test } from 'vitest';
import { textsFor } from '../language/texts.ts';
import { type FileFault, fileFaultText } from './fileFault.ts';

const wrong = { path: '', expected: 'object', params: {} } as const;

test('what is wrong with a file is one or two sentences, with the place and what was expected', () => {
  const faults: readonly FileFault[] = [
    { kind: 'empty' },
    { kind: 'foreign' },
    { kind: 'not-json', line: 3, column: 7, expected: 'colon', found: '!' },
    { kind: 'truncated', line: 12 },
    { kind: 'too-new', version: 9, known: 1 },
    { kind: 'invalid', faults: [wrong] },
    { kind: 'invalid', faults: [{ ...wrong, path: 'a.b' }, wrong] },
    {
      kind: 'invalid',
      faults: [{ ...wrong, path: 'a.b', expected: 'shorter', params: { limit: '80' } }, wrong, wrong],
    },
    { kind: 'broken-reference', path: 'topology.hosts[0].swarmId', target: 'swarm', id: 's' },
    { kind: 'duplicate-id', id: 'x', path: 'b', firstPath: 'a' },
    { kind: 'too-large', measure: 'size', limit: 64 },
    { kind: 'too-large', measure: 'elements', limit: 250_000 },
    { kind: 'too-large', measure: 'depth', limit: 64 },
  ];
  expect(faults.map((fault) => fileFaultText(textsFor('en'), fault))).toEqual([
    'The file is empty. Open another one, or the previous version that is kept beside it.',
    'The file is not a Switchyard design: it has no “schema” that begins with “switchyard/”. Open a file that Switchyard has saved, or import this one.',
    'The file is damaged at line 3, column 7: “!” stands where a colon belongs. Correct that place, or open the previous version that is kept beside the file.',
    'The file ends in the middle, at line 12: the rest of it is missing. Open the previous version that is kept beside it.',
    'The file was saved by a newer Switchyard (format 9; this one reads up to 1). Open it with a newer version; nothing was changed in it.',
    'The file does not hold a valid design. At the top of the document an object in braces is expected.',
    'The file does not hold a valid design. At a.b an object in braces is expected. One more place is wrong.',
    'The file does not hold a valid design. At a.b the value is too long or too large; the limit is 80. 2 more places are wrong.',
    'The file points at something that is not in it: topology.hosts[0].swarmId names the swarm “s”. Remove the reference, or put back what it names.',
    'The id “x” stands twice in the file: at a and at b. Every element needs an id of its own; change one of them.',
    'The file is larger than 64 MB, more than any design Switchyard can work with.',
    'The file has more than 250000 elements, more than Switchyard can work with.',
    'The file nests its brackets more than 64 deep, which no design does. It was not written by Switchyard.',
  ]);
});
