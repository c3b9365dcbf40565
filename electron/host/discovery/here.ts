import { ANSWER_TIME, type Docker } from './docker.ts';
import { isThisMachine, whereLeads } from './endpoint.ts';

/** The endpoint that the docker command speaks to: of the target's context, or of the one it is set to. */
export async function endpointOf(docker: Docker, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { target } = docker;
  const words = target.kind === 'context' ? [target.name] : [];
  const argv = ['docker', 'context', 'inspect', '--format', '{{json .Endpoints.docker.Host}}', ...words] as const;
  const { code, stdout } = await docker.run(argv, ANSWER_TIME);
  const said = code === 0 ? jsonText(stdout) : undefined;
  // Docker before 19.03 has no contexts.
  return said ?? env.DOCKER_HOST ?? '';
}

/**
 * Where docker commands for this machine really go, if not to this machine: a context that was chosen with `docker context
 * use`, or DOCKER_HOST, sends them to another one, whose networks are not to be taken for ours.
 */
export async function otherMachine(
  docker: Docker,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  if (docker.target.kind !== 'local') return undefined;
  const endpoint = await endpointOf(docker, env);
  const leads = whereLeads(endpoint);
  if (leads !== 'port-here') return leads === 'here' ? undefined : endpoint;
  const { code, stdout } = await docker.run(['docker', 'info', '--format', '{{json .Name}}'], ANSWER_TIME);
  const name = code === 0 ? jsonText(stdout) : undefined;
  // One that does not answer is told of by whoever asks next.
  return !name || isThisMachine(name) ? undefined : `${endpoint} (${name})`;
}

function jsonText(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
