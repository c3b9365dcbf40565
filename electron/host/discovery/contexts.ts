import { textsFor } from '../../../shared/language/texts.ts';
import { ContextName, LOCAL } from '../../../shared/plan/apply/target.ts';
import { ProgramFault } from '../process/programFault.ts';
import { ANSWER_TIME, type DockerOptions, dockerAt, messageOf } from './docker.ts';

export interface DockerContext {
  readonly name: string;
  readonly description: string;
  readonly endpoint: string;
  /** Whether docker uses it where none is named. */
  readonly current: boolean;
}

export interface ContextList {
  readonly contexts: readonly DockerContext[];
  /** Why docker could not be asked. */
  readonly problem: string | null;
}

/** The docker contexts of this user. A machine without docker has none. */
export async function listContexts(options: DockerOptions & { readonly locale?: string } = {}): Promise<ContextList> {
  const argv = ['docker', 'context', 'ls', '--format', '{{json .}}'] as const;
  try {
    const result = await dockerAt(LOCAL, options).run(argv, ANSWER_TIME);
    const contexts = result.stdout.split('\n').flatMap(contextIn);
    return { contexts, problem: result.code === 0 ? null : messageOf(result) };
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    const texts = textsFor(options.locale ?? 'en');
    return { contexts: [], problem: texts(`discovery.failed.${error.code}`, { program: error.program }) };
  }
}

/** One JSON object on each line. */
function contextIn(line: string): DockerContext[] {
  if (!line.startsWith('{')) return [];
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(line);
  } catch {
    return [];
  }
  const name = ContextName.safeParse(value.Name);
  if (!name.success) return [];
  const text = (field: unknown) => (typeof field === 'string' ? field : '');
  return [
    {
      name: name.data,
      description: text(value.Description),
      endpoint: text(value.DockerEndpoint),
      current: value.Current === true || value.Current === 'true',
    },
  ];
}
