import type { ChangeElement } from '../design/edits.ts';
import type { Container, Endpoint, FlagUse, PublishedPort } from '../design/schema.ts';
import type { HostContext } from './context.ts';
import { setContainer } from './places.ts';

/** Edits that fixes of container rules share. A property set to undefined is left out, so that files stay clean. */

/** Removes every use of these flags from a container and from its endpoints. */
export function withoutContainerFlags(
  context: HostContext,
  container: Container,
  flags: readonly string[],
): ChangeElement {
  const kept = (uses: readonly FlagUse[]) => uses.filter((use) => !flags.includes(use.flag));
  return setContainer(context, container, {
    flags: kept(container.flags),
    endpoints: container.endpoints.map((endpoint) => withFlags(endpoint, kept(endpoint.flags ?? []))),
  });
}

function withFlags(endpoint: Endpoint, flags: readonly FlagUse[]): Endpoint {
  if (!endpoint.flags) return endpoint;
  return flags.length > 0 ? { ...endpoint, flags } : omit(endpoint, ['flags']);
}

export function withoutEndpoint(context: HostContext, container: Container, endpoint: Endpoint): ChangeElement {
  return setContainer(context, container, {
    endpoints: container.endpoints.filter((item) => item.id !== endpoint.id),
  });
}

/** Takes properties away from one endpoint. */
export function clearEndpoint(
  context: HostContext,
  container: Container,
  endpoint: Endpoint,
  ...keys: readonly ('ip' | 'mac' | 'aliases' | 'hotAdd')[]
): ChangeElement {
  const endpoints = container.endpoints.map((item) => (item.id === endpoint.id ? omit(item, keys) : item));
  return setContainer(context, container, { endpoints });
}

export function setPort(
  context: HostContext,
  container: Container,
  index: number,
  set: Partial<PublishedPort>,
): ChangeElement {
  const ports = container.ports.map((port, at) => (at === index ? { ...port, ...set } : port));
  return setContainer(context, container, { ports });
}

/** Takes the host port, or the host address, away from one published port. */
export function clearPort(
  context: HostContext,
  container: Container,
  index: number,
  key: 'host' | 'hostIp' | 'protocol',
): ChangeElement {
  const ports = container.ports.map((port, at) => (at === index ? omit(port, [key]) : port));
  return setContainer(context, container, { ports });
}

export function withoutPort(context: HostContext, container: Container, index: number): ChangeElement {
  return setContainer(context, container, { ports: container.ports.filter((_, at) => at !== index) });
}

function omit<T extends object, K extends keyof T>(value: T, keys: readonly K[]): T {
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}
