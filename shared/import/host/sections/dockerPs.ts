import { z } from 'zod';
import type { ObservedContainer } from '../../../observed/observedHost.ts';
import { textOf } from '../powershellValues.ts';
import { type JsonSection, readFields, type TextSection } from '../section.ts';
import { columnsOf } from '../textTable.ts';

const Row = z.object({
  ID: z.string().nullish(),
  Names: z.string().nullish(),
  Image: z.string().nullish(),
  Networks: z.string().nullish(),
  Ports: z.string().nullish(),
  State: z.string().nullish(),
  Status: z.string().nullish(),
});

const COMMAND = 'docker ps -a';

/** `docker ps --format json`: an object on each line, with the names of networks but no addresses. */
export const DOCKER_PS: JsonSection = {
  id: 'docker-ps',
  command: COMMAND,
  recognises: (value) => 'Names' in value && 'Image' in value && ('Status' in value || 'State' in value),
  read(value, into, at) {
    const { ID, Names, Image, Networks, Ports, State, Status } = readFields(Row, value, at);
    const name = textOf(Names);
    if (name === undefined) return;
    const running = State ? State === 'running' : isUp(Status ?? '');
    into.listedContainers ??= [];
    into.listedContainers.push(listed({ id: ID ?? name, name, image: Image ?? '', running, Networks, Ports }));
  },
};

const HEADINGS = ['CONTAINER ID', 'IMAGE', 'COMMAND', 'CREATED', 'STATUS', 'PORTS', 'NAMES'] as const;

/** `docker ps` as it is printed: it does not say which networks a container is on. */
export const DOCKER_PS_TABLE: TextSection = {
  id: 'docker-ps',
  command: COMMAND,
  read(lines, from, into) {
    const table = columnsOf(lines, from, HEADINGS);
    if (!table) return 0;
    const gathered = into();
    gathered.listedContainers ??= [];
    for (const row of table.rows) {
      const { 'CONTAINER ID': id = '', NAMES: name = '', IMAGE: image = '', STATUS: status = '', PORTS: Ports } = row;
      if (name !== '') gathered.listedContainers.push(listed({ id, name, image, running: isUp(status), Ports }));
    }
    return table.lines;
  },
};

function isUp(status: string): boolean {
  return /^up\b/i.test(status);
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly running: boolean;
  readonly Networks?: string | null | undefined;
  readonly Ports?: string | null | undefined;
}

function listed({ id, name, image, running, Networks, Ports }: Listed): ObservedContainer {
  const networks = (Networks ?? '').split(',').filter((network) => network !== '' && network !== 'none');
  return {
    id,
    // Legacy links give a container further names, with a slash in them.
    name: name.split(',').find((part) => !part.includes('/')) ?? name,
    image,
    command: [],
    attachments: networks.map((network) => ({ network, aliases: [] })),
    ports: portsOf(Ports ?? ''),
    dns: [],
    dnsSearch: [],
    env: [],
    labels: {},
    running,
    ...(Networks === 'none' && { networkMode: 'none' }),
  };
}

const MAPPING = /^(?:(.*):)?(\d+(?:-\d+)?)->(\d+(?:-\d+)?)\/(\w+)$/;

/** `0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, 443/tcp`: what is only exposed is not published. */
function portsOf(text: string): ObservedContainer['ports'] {
  const found = new Map<string, ObservedContainer['ports'][number]>();
  for (const part of text.split(', ')) {
    const [, hostIp = '', host = '', container = '', protocol = ''] = MAPPING.exec(part.trim()) ?? [];
    if (container === '') continue;
    const everywhere = hostIp === '' || hostIp === '0.0.0.0' || hostIp === '[::]' || hostIp === '::';
    found.set(`${everywhere ? '' : hostIp} ${host} ${container}/${protocol}`, {
      host,
      container,
      protocol,
      ...(!everywhere && { hostIp }),
    });
  }
  return [...found.values()];
}
