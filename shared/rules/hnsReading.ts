import type { ImportRule, RuleCode } from './rule.ts';

/** What only the reader of HNS and HCN objects can see. */
const notKept = {
  code: 'SY940',
  name: 'hns-setting-not-kept',
  severity: 'info',
  scope: 'import',
  sources: ['HNS1', 'HCN'],
  examples: {
    valid: [
      {
        title: 'a NAT policy is a published port',
        from: 'host',
        commands:
          '{"ID":"e1","Name":"web","VirtualNetwork":"n1","Policies":[{"Type":"NAT","Protocol":"tcp","InternalPort":80}]}',
      },
    ],
    invalid: [
      {
        title: 'an access list',
        from: 'host',
        commands: '{"ID":"e1","Name":"web","VirtualNetwork":"n1","Policies":[{"Type":"ACL","Action":"Block"}]}',
        fixable: false,
      },
      {
        title: 'a field that keeps containers apart',
        from: 'host',
        commands: '{"ID":"e1","Name":"web","VirtualNetwork":"n1","DisableICC":true}',
        fixable: false,
      },
      {
        title: 'a field that nobody has described',
        from: 'host',
        commands: '{"ID":"n1","Name":"lab","Type":"nat","Subnets":[],"Colour":"blue"}',
        fixable: false,
      },
    ],
  },
} as const satisfies ImportRule;

export const HNS_READING_RULE_BY_CODE = { SY940: notKept } as const satisfies Record<RuleCode, ImportRule>;

export const HNS_READING_RULES: readonly ImportRule[] = Object.values(HNS_READING_RULE_BY_CODE);
