import { COMPOSE_READING_RULE_BY_CODE } from './composeReading.ts';
import { HNS_READING_RULE_BY_CODE } from './hnsReading.ts';
import { HOST_READING_RULE_BY_CODE } from './hostReading.ts';
import type { ImportRule, RuleCode } from './rule.ts';

/** What only the reader of a text can see; the drawing that comes out no longer shows it. */
const setListSyntax = {
  code: 'SY052',
  name: 'set-list-syntax',
  severity: 'error',
  scope: 'import',
  sources: ['S16', 'CLI-O'],
  examples: {
    valid: [
      {
        title: 'one quoted word',
        commands:
          'docker network create -d transparent -o "com.docker.network.windowsshim.interface=Ethernet 2,Ethernet 3" TeamedNet',
      },
    ],
    invalid: [
      {
        title: "Microsoft's own example",
        commands:
          'C:\\> docker network create -d transparent -o com.docker.network.windowsshim.interface="Ethernet 2", "Ethernet 3" TeamedNet',
        fixable: false,
      },
      {
        title: 'a blank behind the comma',
        commands:
          'docker network create -d transparent -o "com.docker.network.windowsshim.interface=Ethernet 2, Ethernet 3" TeamedNet',
        fixable: false,
      },
      {
        title: 'a name with a blank, unquoted',
        commands: 'docker network create -d transparent -o com.docker.network.windowsshim.interface=Ethernet 2 Net2',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const longFormLowerCases = {
  code: 'SY009',
  name: 'long-form-lower-cases',
  severity: 'error',
  scope: 'import',
  sources: ['CLI-O'],
  examples: {
    valid: [
      {
        title: 'the short form keeps names',
        commands: 'docker network create -d nat Lab\ndocker run --network Lab web',
      },
      {
        title: 'small letters',
        commands: 'docker network create -d nat lab\ndocker run --network name=lab,alias=db web',
      },
    ],
    invalid: [
      {
        title: 'the name of a network',
        commands: 'docker network create -d nat Lab\ndocker run --network name=Lab,alias=a web',
        fixable: false,
      },
      {
        title: 'an alias',
        commands: 'docker network create -d nat lab\ndocker run --network name=lab,alias=DB web',
        severity: 'warning',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const builtInAndOwn = {
  code: 'SY159',
  name: 'built-in-or-own-networks',
  severity: 'error',
  scope: 'import',
  sources: ['CLI-C'],
  examples: {
    valid: [
      {
        title: 'one after the other',
        commands:
          'docker network create -d nat --subnet=10.61.0.0/24 lab\ndocker create --name web --network lab web\ndocker network connect nat web',
      },
      { commands: 'docker run --network nat web' },
    ],
    invalid: [
      {
        commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab\ndocker run --network nat --network lab web',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const commandNotUnderstood = {
  code: 'SY901',
  name: 'command-not-understood',
  severity: 'error',
  scope: 'import',
  sources: ['CLI-G'],
  examples: {
    valid: [{ commands: 'docker network create -d nat lab' }],
    invalid: [
      { title: 'misspelt', commands: 'docker network creat -d nat lab', fixable: false },
      {
        title: 'inside a loop',
        commands: '1..3 | ForEach-Object { docker run -d web }',
        severity: 'warning',
        fixable: false,
      },
      { title: 'inside an expression', commands: '$id = (docker run -d web)', fixable: false },
    ],
  },
} as const satisfies ImportRule;

const unknownFlag = {
  code: 'SY902',
  name: 'unknown-flag',
  severity: 'error',
  scope: 'import',
  sources: ['CLI-N', 'CLI-C', 'CLI-NC', 'CLI-S'],
  examples: {
    valid: [{ commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' }],
    invalid: [{ commands: 'docker network create -d nat --subent=10.61.0.0/24 lab', fixable: false }],
  },
} as const satisfies ImportRule;

const quoting = {
  code: 'SY903',
  name: 'quoting',
  severity: 'error',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [
      {
        title: 'PowerShell takes curly quotes for straight ones',
        commands:
          'PS C:\\> docker network create -d transparent -o com.docker.network.windowsshim.interface=“Ethernet 2” Net2',
      },
    ],
    invalid: [
      {
        title: 'a quote that never closes',
        commands: 'docker network create -d transparent -o com.docker.network.windowsshim.interface="Ethernet 2 Net2',
        fixable: false,
      },
      {
        title: 'cmd does not know curly quotes',
        commands:
          'C:\\> docker network create -d transparent -o com.docker.network.windowsshim.interface=“Ethernet 2” Net2',
        severity: 'warning',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const typographicDash = {
  code: 'SY904',
  name: 'typographic-dash',
  severity: 'warning',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [{ commands: 'docker run --network=nat web' }],
    invalid: [{ commands: 'docker run –network=nat web', fixable: false }],
  },
} as const satisfies ImportRule;

const singleDashLongFlag = {
  code: 'SY905',
  name: 'single-dash-long-flag',
  severity: 'warning',
  scope: 'import',
  sources: ['CLI-N', 'INF'],
  examples: {
    valid: [{ commands: 'docker network create --driver nat lab' }],
    invalid: [{ commands: 'docker network create -driver nat lab', fixable: false }],
  },
} as const satisfies ImportRule;

const badArguments = {
  code: 'SY906',
  name: 'missing-or-bad-arguments',
  severity: 'error',
  scope: 'import',
  sources: ['CLI-N', 'CLI-C', 'CLI-NC', 'CLI-O'],
  examples: {
    valid: [{ commands: 'docker network create -d nat lab' }],
    invalid: [
      { title: 'no name', commands: 'docker network create -d nat', fixable: false },
      { title: 'no image', commands: 'docker run --name web', fixable: false },
      { title: 'a flag without its value', commands: 'docker network create lab -d', fixable: false },
    ],
  },
} as const satisfies ImportRule;

const notPartOfADesign = {
  code: 'SY907',
  name: 'not-part-of-a-design',
  severity: 'info',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [{ commands: 'docker network create -d nat lab' }],
    invalid: [
      { commands: 'docker network ls', fixable: false },
      { commands: 'PS C:\\> Get-NetAdapter', fixable: false },
    ],
  },
} as const satisfies ImportRule;

const unknownNetwork = {
  code: 'SY908',
  name: 'unknown-network',
  severity: 'warning',
  scope: 'import',
  sources: ['CLI-C', 'CLI-O'],
  examples: {
    valid: [
      { commands: 'docker run web' },
      {
        title: 'the host has it',
        commands: 'docker run --network=lan web',
        host: { networks: [{ name: 'lan', driver: 'transparent' }] },
      },
    ],
    invalid: [{ commands: 'docker run --network=lan web', fixable: false }],
  },
} as const satisfies ImportRule;

const unknownContainer = {
  code: 'SY909',
  name: 'unknown-container',
  severity: 'warning',
  scope: 'import',
  sources: ['CLI-NC'],
  examples: {
    valid: [{ commands: 'docker create --name web web\ndocker network connect nat web' }],
    invalid: [{ commands: 'docker network connect nat web', fixable: false }],
  },
} as const satisfies ImportRule;

const variableNotExpanded = {
  code: 'SY910',
  name: 'variable-not-expanded',
  severity: 'warning',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [{ title: 'single quotes keep the dollar', commands: "docker run --label 'price=$5' web" }],
    invalid: [
      { commands: 'docker network create -d nat $env:NET', fixable: false },
      { commands: 'C:\\> docker network create -d nat %NET%', fixable: false },
    ],
  },
} as const satisfies ImportRule;

const duplicateDefinition = {
  code: 'SY911',
  name: 'duplicate-definition',
  severity: 'error',
  scope: 'import',
  sources: ['CLI-C', 'LC'],
  examples: {
    valid: [{ commands: 'docker run --name web1 web\ndocker run --name web2 web' }],
    invalid: [
      { commands: 'docker run --name web web\ndocker run --name web web', fixable: false },
      {
        title: 'only the last value counts',
        commands: 'docker network create -d nat -d transparent lab',
        severity: 'warning',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const placeholder = {
  code: 'SY912',
  name: 'placeholder',
  severity: 'warning',
  scope: 'import',
  sources: ['S16'],
  examples: {
    valid: [{ commands: 'docker network create -d nat lab' }],
    invalid: [
      {
        title: "Microsoft's general syntax",
        commands:
          'C:\\> docker network create -d transparent -o com.docker.network.windowsshim.interface=<INTERFACE NAME> <NETWORK NAME>',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const hostFacts = {
  code: 'SY913',
  name: 'host-facts',
  severity: 'error',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [{ commands: 'docker run web', host: { release: 'WS2019' } }],
    invalid: [{ commands: 'docker run web', host: { adapters: 'Ethernet' }, fixable: false }],
  },
} as const satisfies ImportRule;

const ofCommands = {
  SY009: longFormLowerCases,
  SY052: setListSyntax,
  SY159: builtInAndOwn,
  SY901: commandNotUnderstood,
  SY902: unknownFlag,
  SY903: quoting,
  SY904: typographicDash,
  SY905: singleDashLongFlag,
  SY906: badArguments,
  SY907: notPartOfADesign,
  SY908: unknownNetwork,
  SY909: unknownContainer,
  SY910: variableNotExpanded,
  SY911: duplicateDefinition,
  SY912: placeholder,
  SY913: hostFacts,
} as const satisfies Record<RuleCode, ImportRule>;

/** All of them, by code: whoever reads a text reports by code. */
export const READING_RULE_BY_CODE = {
  ...ofCommands,
  ...COMPOSE_READING_RULE_BY_CODE,
  ...HNS_READING_RULE_BY_CODE,
  ...HOST_READING_RULE_BY_CODE,
};

export type ReadingCode = keyof typeof READING_RULE_BY_CODE;

export const READING_RULES: readonly ImportRule[] = Object.values(ofCommands);
