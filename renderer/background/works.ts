import { decodeDesign, designFault, encodeDesign } from '../../shared/design/codec.ts';
import { randomIds } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import { findingsForExport } from '../../shared/export/findings.ts';
import { EXPORT_FORMATS } from '../../shared/export/formats.ts';
import { guessFormat, importFormat } from '../../shared/import/formats.ts';
import type { WorkName, Works } from './protocol.ts';

/** How each piece of work is done: the same in a worker and, where there are none, in the window. */
export const WORKS: { readonly [K in WorkName]: (args: Works[K]['args']) => Works[K]['result'] } = {
  encode: ({ design: text }) => {
    const design = JSON.parse(text) as Design;
    // What could not be opened again is not written over a file that can.
    const fault = designFault(design);
    return fault ? { fault } : { text: encodeDesign(design) };
  },
  decode: ({ text }) => decodeDesign(text),
  export: ({ design: text, format: id, host, findings, locale }) => {
    const design = JSON.parse(text) as Design;
    const format = EXPORT_FORMATS.find((item) => item.id === id) ?? EXPORT_FORMATS[0];
    const options = {
      ...(host !== undefined && { host }),
      findings: findings ? findingsForExport(design) : [],
      locale,
    };
    return {
      apply: format.write(design, options),
      undo: format.inverse ? format.write(design, { ...options, undo: true }) : undefined,
    };
  },
  read: ({ inputs, format: id, shell, release }) => {
    const format = (id === null ? undefined : importFormat(id)) ?? guessFormat(inputs);
    const reading = format.read(inputs, {
      ids: randomIds(Math.random),
      ...(shell !== null && { shell }),
      ...(release !== null && { hostFacts: { release } }),
    });
    return { format: format.id, reading };
  },
};
