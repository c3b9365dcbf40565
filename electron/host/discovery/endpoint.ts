import { hostname } from 'node:os';

/** Where the docker command leads: to this machine, to another one, or to a port of this machine that may be a tunnel. */
export type Leads = 'here' | 'elsewhere' | 'port-here';

/** What an endpoint of docker's, `npipe:////./pipe/docker_engine`, says of where it leads. */
export function whereLeads(endpoint: string): Leads {
  const text = endpoint.trim();
  if (text === '') return 'here';
  // DOCKER_HOST may be an address without a scheme.
  const [, scheme = 'tcp', rest = text] = /^([a-z]+):\/\/(.*)$/i.exec(text) ?? [];
  switch (scheme.toLowerCase()) {
    case 'unix':
    case 'fd':
      return 'here';
    case 'npipe':
      return /^[\\/]{2}\.[\\/]/.test(rest) ? 'here' : 'elsewhere';
    case 'tcp':
    case 'http':
    case 'https':
      return /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/i.test(rest) ? 'port-here' : 'elsewhere';
    default:
      return 'elsewhere';
  }
}

/** Whether an engine says the name of this machine: one at the other end of a tunnel says its own. */
export function isThisMachine(engineName: string, own = hostname()): boolean {
  const first = (name: string) => name.split('.')[0]?.toLowerCase();
  return first(engineName) === first(own);
}

/** The path of a local endpoint's pipe or socket. */
export function pipeOf(endpoint: string): string | undefined {
  const [, scheme, rest] = /^(unix|npipe):\/\/(.*)$/i.exec(endpoint.trim()) ?? [];
  if (rest === undefined) return undefined;
  return scheme?.toLowerCase() === 'npipe' ? rest.replaceAll('/', '\\') : rest;
}
