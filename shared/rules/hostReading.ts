import type { ImportRule, RuleCode } from './rule.ts';

/** What only the reader of a host's outputs can see. Examples are what `import --from host` takes. */

const windowsOwn = {
  code: 'SY068',
  name: 'windows-own-network',
  severity: 'info',
  scope: 'import',
  sources: ['LNW', 'gh:canonical/multipass#1833', 'gh:microsoft/WSL#10483'],
  examples: {
    valid: [
      {
        title: 'a switch that somebody made',
        from: 'host',
        commands: '[{"Name":"Lab","Id":"7a1e1f0e-7f37-4c64-9d2f-2d5a5f8b0c11","SwitchType":"Internal"}]',
      },
    ],
    invalid: [
      {
        title: 'the Default Switch of a German Windows',
        from: 'host',
        commands:
          '[{"ID":"C08CB7B8-9B3C-408E-8E30-5E16A3AEB444","Name":"Standardswitch","Type":"ICS","ActivityId":"1","Subnets":[]}]',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const DOCKER_NAT =
  '{"Name":"nat","Id":"d1","Driver":"nat","Scope":"local","IPAM":{},"Options":{"com.docker.network.windowsshim.hnsid":"H1"}}';
const HNS_NAT = '{"ID":"H1","Name":"nat","Type":"nat","ActivityId":"a","Subnets":[]}';
const HNS_LATE = '{"ID":"H2","Name":"late","Type":"Transparent","ActivityId":"b","Subnets":[]}';
const endpoint = (container: string) =>
  `{"ID":"E1","Name":"pod1","VirtualNetwork":"H1","State":2,"SharedContainers":["${container}"]}`;
const CONTAINER = '{"Id":"c1","Name":"/web","HostConfig":{},"NetworkSettings":{"Networks":{"nat":{"NetworkID":"d1"}}}}';

const hnsServices = {
  code: 'SY029',
  name: 'hns-and-vmcompute-there',
  severity: 'error',
  scope: 'import',
  sources: ['DW'],
  examples: {
    valid: [
      {
        from: 'host',
        commands:
          '{"schema":"switchyard.host/1","parts":[{"look":"services","output":[{"Name":"hns","Status":4,"StartType":3},{"Name":"vmcompute","Status":4,"StartType":3}]}]}',
      },
    ],
    invalid: [
      {
        title: 'the feature Containers is not installed',
        from: 'host',
        commands:
          '{"schema":"switchyard.host/1","parts":[{"look":"services","output":[{"Name":"SharedAccess","Status":1,"StartType":3}]}]}',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const unknownToDocker = {
  code: 'SY185',
  name: 'network-unknown-to-docker',
  severity: 'warning',
  scope: 'import',
  sources: ['S16', 'DW'],
  examples: {
    valid: [{ from: 'host', commands: `${DOCKER_NAT}\n${HNS_NAT}` }],
    invalid: [{ from: 'host', commands: `${DOCKER_NAT}\n${HNS_NAT}\n${HNS_LATE}`, fixable: false }],
  },
} as const satisfies ImportRule;

const foreignEndpoints = {
  code: 'SY186',
  name: 'foreign-endpoints',
  severity: 'warning',
  scope: 'import',
  sources: ['WIN', 'DW'],
  examples: {
    valid: [{ from: 'host', commands: `${DOCKER_NAT}\n${HNS_NAT}\n${CONTAINER}\n${endpoint('c1')}` }],
    invalid: [
      { from: 'host', commands: `${DOCKER_NAT}\n${HNS_NAT}\n${CONTAINER}\n${endpoint('k8s')}`, fixable: false },
    ],
  },
} as const satisfies ImportRule;

const linuxContainers = {
  code: 'SY188',
  name: 'linux-containers-mode',
  severity: 'error',
  scope: 'import',
  sources: ['gh:docker/for-win#7273'],
  examples: {
    valid: [{ from: 'host', commands: '{"ServerVersion":"28.5.1","OSType":"windows","Name":"WEB01"}' }],
    invalid: [
      { from: 'host', commands: '{"ServerVersion":"28.5.1","OSType":"linux","Name":"docker-desktop"}', fixable: false },
    ],
  },
} as const satisfies ImportRule;

const lookFailed = {
  code: 'SY930',
  name: 'look-failed',
  severity: 'warning',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [
      {
        from: 'host',
        commands: '{"schema":"switchyard.host/1","parts":[{"look":"nat","command":"Get-NetNat","output":[]}]}',
      },
    ],
    invalid: [
      {
        from: 'host',
        commands:
          '{"schema":"switchyard.host/1","parts":[{"look":"nat","command":"Get-NetNat","error":"Access is denied."}]}',
        fixable: false,
      },
      {
        title: 'Hyper-V is not installed',
        from: 'host',
        commands:
          '{"schema":"switchyard.host/1","parts":[{"look":"switches","error":"The term Get-VMSwitch is not recognized","errorId":"CommandNotFoundException"}]}',
        severity: 'info',
        fixable: false,
      },
      {
        title: 'collected without the rights of an administrator',
        from: 'host',
        commands:
          '{"schema":"switchyard.host/1","elevated":false,"parts":[{"look":"switches","error":"You do not have the required permission."}]}',
        severity: 'info',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const cutOff = {
  code: 'SY931',
  name: 'cut-off-by-depth',
  severity: 'error',
  scope: 'import',
  sources: ['PSJSON'],
  examples: {
    valid: [
      {
        from: 'host',
        commands: '[{"Name":"lab","Id":"d1","Driver":"nat","Scope":"local","IPAM":{"Config":[]},"Options":{}}]',
      },
    ],
    invalid: [
      {
        from: 'host',
        commands:
          '[{"Name":"lab","Id":"d1","Driver":"nat","Scope":"local","IPAM":"@{Driver=windows; Config=System.Object[]}","Options":{}}]',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const formatted = {
  code: 'SY932',
  name: 'formatted-for-people',
  severity: 'error',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [{ from: 'host', commands: '{"Name":"LAN","SwitchType":2,"Id":"x"}' }],
    invalid: [
      {
        from: 'host',
        commands: 'Name       : LAN\nSwitchType : External\nId         : 0bd8956b-23c1-4b88-ab6b-32cd59bead92\n',
        fixable: false,
      },
      {
        title: 'a table',
        from: 'host',
        commands:
          'Name SwitchType NetAdapterInterfaceDescription\n---- ---------- ------------------------------\nLAN  External   Intel(R) X722\n',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const notUnderstood = {
  code: 'SY933',
  name: 'output-not-understood',
  severity: 'warning',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [{ from: 'host', commands: 'NETWORK ID     NAME   DRIVER   SCOPE\nd42516aa0250   nat    nat      local\n' }],
    invalid: [
      { title: 'broken JSON', from: 'host', commands: '[{"Name":"lab",}]', fixable: false },
      { title: 'the end is missing', from: 'host', commands: '[{"Name":"lab","Driver":"nat"', fixable: false },
      { title: 'some other JSON', from: 'host', commands: '{"dependencies":{"react":"19"}}', fixable: false },
      { title: 'prose', from: 'host', commands: 'Our network is fine.', fixable: false },
      { title: 'nothing at all', from: 'host', commands: '', fixable: false },
    ],
  },
} as const satisfies ImportRule;

const unexpectedValue = {
  code: 'SY934',
  name: 'unexpected-value',
  severity: 'warning',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [{ from: 'host', commands: '{"Name":"LAN","SwitchType":2,"Id":"x"}' }],
    invalid: [{ from: 'host', commands: '{"Name":7,"SwitchType":2,"Id":"x"}', fixable: false }],
  },
} as const satisfies ImportRule;

const notPlaced = {
  code: 'SY936',
  name: 'not-placed',
  severity: 'warning',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [
      { from: 'host', commands: '{"ID":"c1","Names":"web","Image":"nanoserver","State":"running","Networks":"none"}' },
    ],
    invalid: [
      {
        title: 'a network that is not among the outputs',
        from: 'host',
        commands: '{"ID":"c1","Names":"web","Image":"nanoserver","State":"running","Networks":"lab"}',
        fixable: false,
      },
      {
        title: 'an adapter that is not among the outputs',
        from: 'host',
        commands: '{"Name":"LAN","SwitchType":2,"Id":"x","NetAdapterInterfaceDescription":"Intel(R) X722"}',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const incomplete = {
  code: 'SY937',
  name: 'only-a-listing',
  severity: 'info',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [
      {
        from: 'host',
        commands: '[{"Name":"lab","Id":"d1","Driver":"nat","Scope":"local","IPAM":{"Config":[]},"Options":{}}]',
      },
    ],
    invalid: [
      {
        from: 'host',
        commands: 'NETWORK ID     NAME   DRIVER   SCOPE\nd42516aa0250   nat    nat      local\n',
        fixable: false,
      },
      {
        title: 'containers',
        from: 'host',
        commands: '{"ID":"c1","Names":"web","Image":"nanoserver","State":"running","Networks":"none"}',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const secretsLeftOut = {
  code: 'SY938',
  name: 'environment-not-kept',
  severity: 'info',
  scope: 'import',
  sources: ['INF'],
  examples: {
    valid: [{ from: 'host', commands: '[{"Id":"c1","Name":"/web","Config":{"Image":"nanoserver"},"HostConfig":{}}]' }],
    invalid: [
      {
        from: 'host',
        commands: '[{"Id":"c1","Name":"/web","Config":{"Image":"nanoserver","Env":["PASSWORD=x"]},"HostConfig":{}}]',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

export const HOST_READING_RULE_BY_CODE = {
  SY029: hnsServices,
  SY068: windowsOwn,
  SY185: unknownToDocker,
  SY186: foreignEndpoints,
  SY188: linuxContainers,
  SY930: lookFailed,
  SY931: cutOff,
  SY932: formatted,
  SY933: notUnderstood,
  SY934: unexpectedValue,
  SY936: notPlaced,
  SY937: incomplete,
  SY938: secretsLeftOut,
} as const satisfies Record<RuleCode, ImportRule>;

export const HOST_READING_RULES: readonly ImportRule[] = Object.values(HOST_READING_RULE_BY_CODE);
