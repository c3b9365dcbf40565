import type { TEMPLATE_TEXTS } from '../../language/en/templates.ts';
import type { SourceRef } from '../../windows/sources.ts';

type TemplateKey = keyof typeof TEMPLATE_TEXTS extends infer Key
  ? Key extends `template.${infer Id}.what`
    ? Id
    : never
  : never;

/** A design to begin from, with an explanation: `template.ID.title`, `.what`, `.when` and `.first` in the language catalogues. */
export interface Recipe {
  readonly id: TemplateKey;
  readonly group: 'driver' | 'environment';
  /** Within `examples/`, without its extension. */
  readonly file: string;
  /** Where it was read that it is so. */
  readonly sources: readonly SourceRef[];
}

/** One for each driver, and one for each place where Windows containers usually run. */
export const COOKBOOK: readonly Recipe[] = [
  { id: 'nat', group: 'driver', file: 'nat-web-server', sources: ['TOPO', 'WINNAT'] },
  { id: 'transparent', group: 'driver', file: 'transparent-dhcp-vm', sources: ['TOPO', 'ADV'] },
  { id: 'overlay', group: 'driver', file: 'overlay-swarm-of-three', sources: ['TOPO', 'SWARM'] },
  { id: 'l2bridge', group: 'driver', file: 'l2bridge-same-subnet', sources: ['TOPO', 'L2BLOG'] },
  { id: 'l2tunnel', group: 'driver', file: 'l2tunnel-azure', sources: ['TOPO'] },
  {
    id: 'developer-laptop',
    group: 'environment',
    file: 'templates/developer-laptop',
    sources: ['TOPO', 'gh:docker/for-win#2237'],
  },
  { id: 'single-server', group: 'environment', file: 'templates/single-server', sources: ['TOPO', 'ADV'] },
  { id: 'swarm-of-three', group: 'environment', file: 'overlay-swarm-of-three', sources: ['SWARM', 'TOPO'] },
  { id: 'kubernetes-l2bridge', group: 'environment', file: 'templates/kubernetes-l2bridge', sources: ['TOPO', 'K8S'] },
  { id: 'azure-l2tunnel', group: 'environment', file: 'l2tunnel-azure', sources: ['TOPO'] },
  { id: 'teamed-trunk-vlans', group: 'environment', file: 'templates/teamed-trunk-vlans', sources: ['ADV', 'SETDOC'] },
];
