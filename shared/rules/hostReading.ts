import type { ImportRule, RuleCode } from './rule.ts';

/** What only the reader of a host's outputs can see. */
const windowsOwn = {
  code: 'SY935',
  name: 'windows-own-network',
  severity: 'info',
  scope: 'import',
  sources: ['LNW', 'gh:canonical/multipass#1833', 'gh:microsoft/WSL#10483'],
  examples: { valid: [{ commands: '' }], invalid: [{ commands: '', fixable: false }] },
} as const satisfies ImportRule;

const notPlaced = {
  code: 'SY936',
  name: 'not-placed',
  severity: 'warning',
  scope: 'import',
  sources: ['INF'],
  examples: { valid: [{ commands: '' }], invalid: [{ commands: '', fixable: false }] },
} as const satisfies ImportRule;

export const HOST_READING_RULE_BY_CODE = {
  SY935: windowsOwn,
  SY936: notPlaced,
} as const satisfies Record<RuleCode, ImportRule>;
