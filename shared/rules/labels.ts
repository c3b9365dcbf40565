import type { EntityRef } from '../design/entities.ts';
import type { FlagUse } from '../design/schema.ts';
import { inContainer, inNetwork, setContainer, setNetwork } from './places.ts';
import type { Fix, NeighboursRule, Rule } from './rule.ts';

const labelKeys: NeighboursRule = {
  code: 'SY011',
  name: 'label-has-a-key',
  severity: 'error',
  scope: 'neighbours',
  sources: ['CLI-O', 'CLI-N', 'CLI-C'],
  check(host, context, report) {
    const judge = (
      flags: readonly FlagUse[],
      entity: () => EntityRef,
      fix: (flags: readonly FlagUse[]) => Fix['edit'],
    ) => {
      for (const [at, use] of flags.entries()) {
        if (use.flag !== '--label') continue;
        const label = use.value ?? '';
        const fault = labelFault(label);
        if (!fault) continue;
        const tidy = label.replace(/^[^=]*/, (key) => key.trim().replace(/\s+/g, '-'));
        const remove = { variant: 'remove', edit: fix(flags.filter((_, index) => index !== at)) };
        const join = { variant: 'join', params: { tidy }, edit: fix(flags.with(at, { ...use, value: tidy })) };
        report({
          entities: [entity()],
          field: 'flags',
          variant: fault,
          params: { label },
          fixes: fault === 'blank' ? [join, remove] : [remove],
        });
      }
    };
    for (const network of host.networks) {
      if (network.origin === 'host' || network.flags.length === 0) continue;
      judge(
        network.flags,
        () => inNetwork(context, network),
        (flags) => setNetwork(context, network, { flags }),
      );
    }
    for (const container of host.containers) {
      if (container.flags.length === 0 || container.origin === 'host') continue;
      judge(
        container.flags,
        () => inContainer(context, container),
        (flags) => setContainer(context, container, { flags }),
      );
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --label tier=front lab' },
      { title: 'a label needs no value', commands: 'docker run -d --label spare nanoserver' },
      { title: 'blanks in the value', commands: 'docker run -d --label "owner=web team" nanoserver' },
    ],
    invalid: [
      { title: 'no key', commands: 'docker network create -d nat --label =front lab' },
      { title: 'a blank in the key', commands: 'docker network create -d nat --label "web tier=front" lab' },
      { title: 'of a container', commands: 'docker run -d --label "web tier=front" nanoserver' },
    ],
  },
};

/** As docker's command line checks it: blanks before the key go, then there must be one, without blanks. */
function labelFault(label: string): 'empty' | 'blank' | undefined {
  const equals = label.indexOf('=');
  const key = (equals < 0 ? label : label.slice(0, equals)).replace(/^[ \t]+/, '');
  if (key === '') return 'empty';
  return /[ \t]/.test(key) ? 'blank' : undefined;
}

export const LABEL_RULES: readonly Rule[] = [labelKeys];
