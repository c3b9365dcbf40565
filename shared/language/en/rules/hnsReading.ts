import type { RuleText } from '../../catalogue.ts';

/** What the reader of HNS and HCN objects says. */
export const HNS_READING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY940: {
    title: 'What HNS has and a drawing has no place for',
    message: 'Something of “{name}” has no place in a drawing and was left out.',
    variants: {
      policy:
        'The policy {policy}, on “{name}” and wherever else it stands, has no place in a drawing and was left out.',
      field: 'The field {field}, on “{name}” and wherever else it stands, has no place in a drawing and was left out.',
      'unknown-field':
        'What the field {field} on “{name}” means is not known here. It was left out, there and wherever else it stands.',
    },
    why: 'A drawing holds networks, endpoints, addresses, published ports and outbound NAT. Access lists, routes, proxies, load balancers and limits of bandwidth stay in HNS and are neither drawn nor judged.',
    fix: 'Keep them in mind; nothing else needs to be done',
  },
};
