import type { Container, Host, Network } from '../../design/schema.ts';
import { type DockerReadOptions, readDockerCommands } from './read.ts';

/** Short ways for tests to look at what was read. */
export function read(text: string, options?: DockerReadOptions) {
  const { design, findings, lines } = readDockerCommands(text, options);
  const host = design.topology.hosts[0] as Host;
  return {
    design,
    host,
    findings,
    lines,
    codes: findings.map((finding) => `${finding.line} ${[finding.code, finding.variant].filter(Boolean).join(' ')}`),
  };
}

/** The first network the text creates. */
export function network(text: string, options?: DockerReadOptions): Network {
  return read(text, options).host.networks.find((item) => item.origin === 'design') as Network;
}

export function container(text: string, options?: DockerReadOptions): Container {
  return read(text, options).host.containers[0] as Container;
}
