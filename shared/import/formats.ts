import type { TextKey } from '../language/texts.ts';
import { looksLikeCompose, readComposeInputs } from './compose/readInputs.ts';
import { readDockerInputs } from './docker/readInputs.ts';
import { readHostInputs } from './host/readHostInputs.ts';
import { recognisesHnsText, recognisesHost, recognisesInspect } from './host/recognise.ts';
import type { ImportInput, ImportOptions, Reading } from './reading.ts';

/** A format that a design can be made from. The command line and the import dialog offer what is listed here. */
export interface ImportFormat {
  /** Also the value of `import --from`. */
  readonly id: string;
  readonly label: TextKey;
  /** What to give it, in a sentence. */
  readonly hint: TextKey;
  /** Whether a text looks like it; asked in the order of the list, so docker commands, which may be anything, come last. */
  readonly recognises: (text: string) => boolean;
  /** Never throws, whatever the texts: what is not understood is in the findings. */
  readonly read: (inputs: readonly ImportInput[], options: ImportOptions) => Reading;
}

const DOCKER: ImportFormat = {
  id: 'docker',
  label: 'import.format.docker',
  hint: 'import.format.docker.hint',
  recognises: () => true,
  read: readDockerInputs,
};

const COMPOSE: ImportFormat = {
  id: 'compose',
  label: 'import.format.compose',
  hint: 'import.format.compose.hint',
  recognises: looksLikeCompose,
  read: readComposeInputs,
};

/** Outputs of a host. The three are read by one reader, which tells outputs by their shape; they differ in what is asked for. */
const HOST: ImportFormat = {
  id: 'host',
  label: 'import.format.host',
  hint: 'import.format.host.hint',
  recognises: recognisesHost,
  read: readHostInputs,
};

const HNS: ImportFormat = {
  id: 'hns',
  label: 'import.format.hns',
  hint: 'import.format.hns.hint',
  recognises: recognisesHnsText,
  read: readHostInputs,
};

const INSPECT: ImportFormat = {
  id: 'inspect',
  label: 'import.format.inspect',
  hint: 'import.format.inspect.hint',
  recognises: recognisesInspect,
  read: readHostInputs,
};

export const IMPORT_FORMATS: readonly ImportFormat[] = [HNS, HOST, INSPECT, COMPOSE, DOCKER];

export function importFormat(id: string): ImportFormat | undefined {
  return IMPORT_FORMATS.find((format) => format.id === id);
}

/** The format that texts look like. */
export function guessFormat(inputs: readonly ImportInput[]): ImportFormat {
  return IMPORT_FORMATS.find((format) => inputs.some(({ text }) => format.recognises(text))) ?? DOCKER;
}
