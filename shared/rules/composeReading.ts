import type { ImportRule, RuleCode } from './rule.ts';

/** What only the reader of a compose file can see. */

const from = 'compose';
const service = 'services:\n  web:\n    image: web\n    container_name: web\n';

const composeKeyPattern = {
  code: 'SY007',
  name: 'compose-key-pattern',
  severity: 'error',
  scope: 'import',
  sources: ['CS'],
  examples: {
    valid: [{ from, commands: 'networks:\n  front_end.1:\n    name: front end\n    driver: nat' }],
    invalid: [
      { title: 'of a network', from, commands: 'networks:\n  front end:\n    driver: nat', fixable: false },
      { title: 'of a service', from, commands: 'services:\n  wéb:\n    image: web', fixable: false },
    ],
  },
} as const satisfies ImportRule;

const driverOptBoolean = {
  code: 'SY174',
  name: 'compose-driver-opts-boolean',
  severity: 'error',
  scope: 'import',
  sources: ['CS'],
  examples: {
    valid: [
      {
        from,
        commands:
          'networks:\n  lab:\n    driver: nat\n    driver_opts:\n      com.docker.network.windowsshim.disable_gatewaydns: "true"',
      },
      {
        title: 'a number',
        from,
        commands:
          'networks:\n  lab:\n    driver: l2bridge\n    driver_opts:\n      com.docker.network.windowsshim.vlanid: 11',
      },
    ],
    invalid: [
      {
        from,
        commands:
          'networks:\n  lab:\n    driver: nat\n    driver_opts:\n      com.docker.network.windowsshim.disable_gatewaydns: true',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const externalOnlyName = {
  code: 'SY175',
  name: 'compose-external-only-name',
  severity: 'warning',
  scope: 'import',
  sources: ['CS'],
  examples: {
    valid: [{ from, commands: 'networks:\n  lan:\n    external: true\n    name: Lan' }],
    invalid: [{ from, commands: 'networks:\n  lan:\n    external: true\n    driver: transparent', fixable: false }],
  },
} as const satisfies ImportRule;

const externalName = {
  code: 'SY176',
  name: 'compose-external-name',
  severity: 'info',
  scope: 'import',
  sources: ['CS', 'S16'],
  examples: {
    valid: [{ from, commands: 'networks:\n  default:\n    external: true\n    name: nat' }],
    invalid: [
      {
        title: "Microsoft's own example",
        from,
        commands: 'networks:\n  default:\n    external:\n      name: "nat"',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

const fileNotReadable = {
  code: 'SY920',
  name: 'file-not-readable',
  severity: 'error',
  scope: 'import',
  sources: ['CS'],
  examples: {
    valid: [{ from, commands: service }],
    invalid: [
      { title: 'a quote that never closes', from, commands: 'services:\n  web:\n    image: "web', fixable: false },
      {
        title: 'a key that stands twice',
        from,
        commands: 'services:\n  web:\n    image: a\n  web:\n    image: b',
        fixable: false,
      },
      { title: 'an alias inside itself', from, commands: 'services: &all\n  web: *all', fixable: false },
      { title: 'two documents', from, commands: 'services:\n---\nservices:', fixable: false },
      { title: 'a list', from, commands: '- services', fixable: false },
      { title: 'the format of 2014', from, commands: 'web:\n  image: web', fixable: false },
    ],
  },
} as const satisfies ImportRule;

const composeValue = {
  code: 'SY921',
  name: 'compose-value',
  severity: 'error',
  scope: 'import',
  sources: ['CS'],
  examples: {
    valid: [{ from, commands: `${service}    ports: ["8080:80"]\n    tty: true` }],
    invalid: [
      { title: 'a text for a list', from, commands: `${service}    ports: "8080:80"`, fixable: false },
      { title: 'a text for true or false', from, commands: `${service}    tty: maybe`, fixable: false },
      { title: 'a list for a mapping', from, commands: 'networks:\n  lab: [nat]', fixable: false },
      { title: 'a number for a text', from, commands: `${service}    hostname: 12`, fixable: false },
      { title: 'a text for a number', from, commands: `${service}    cpu_count: two`, fixable: false },
      { title: 'no image', from, commands: 'services:\n  web:\n    container_name: web', fixable: false },
      { title: 'both', from, commands: `${service}    network_mode: none\n    networks: [default]`, fixable: false },
      {
        title: 'a service that is not there',
        from,
        commands: `${service}    network_mode: service:db`,
        fixable: false,
      },
      { title: 'the name of the project', from, commands: 'name: My Shop', fixable: false },
      { title: 'a quote in a command', from, commands: `${service}    command: echo "a`, fixable: false },
    ],
  },
} as const satisfies ImportRule;

const composeUnknownKey = {
  code: 'SY922',
  name: 'compose-unknown-key',
  severity: 'error',
  scope: 'import',
  sources: ['CS'],
  examples: {
    valid: [{ from, commands: `${service}    x-note: mine` }],
    invalid: [
      { title: 'misspelt', from, commands: `${service}    netwroks: [default]`, fixable: false },
      { title: 'of nobody', from, commands: `${service}    switch: external`, fixable: false },
    ],
  },
} as const satisfies ImportRule;

const portToTheBaseOfSixty = {
  code: 'SY923',
  name: 'compose-port-base-60',
  severity: 'warning',
  scope: 'import',
  sources: ['CS'],
  examples: {
    valid: [
      { from, commands: `${service}    ports: ["22:22"]` },
      { title: 'no number of seconds or minutes', from, commands: `${service}    ports: [8080:80]` },
    ],
    invalid: [{ from, commands: `${service}    ports:\n      - 22:22`, fixable: false }],
  },
} as const satisfies ImportRule;

const composeElsewhere = {
  code: 'SY924',
  name: 'compose-elsewhere',
  severity: 'warning',
  scope: 'import',
  sources: ['CS'],
  examples: {
    valid: [{ from, commands: `name: shop\n${service}  web2:\n    extends: web\n    container_name: web2` }],
    invalid: [
      { title: 'another file', from, commands: 'include: [db.yml]', fixable: false },
      {
        title: 'a service of another file',
        from,
        commands: `${service}    extends: { file: base.yml, service: web }`,
        fixable: false,
      },
      {
        title: 'a service that is not there',
        from,
        commands: `${service}    extends: db`,
        severity: 'error',
        fixable: false,
      },
      { title: 'itself', from, commands: `${service}    extends: web`, severity: 'error', fixable: false },
      {
        title: 'the name of the project',
        from,
        commands: 'services:\n  web:\n    image: web',
        severity: 'info',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

export const COMPOSE_READING_RULE_BY_CODE = {
  SY007: composeKeyPattern,
  SY174: driverOptBoolean,
  SY175: externalOnlyName,
  SY176: externalName,
  SY920: fileNotReadable,
  SY921: composeValue,
  SY922: composeUnknownKey,
  SY923: portToTheBaseOfSixty,
  SY924: composeElsewhere,
} as const satisfies Record<RuleCode, ImportRule>;

export const COMPOSE_READING_RULES: readonly ImportRule[] = Object.values(COMPOSE_READING_RULE_BY_CODE);
