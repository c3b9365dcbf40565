import { z } from 'zod';
import { textOf } from '../powershellValues.ts';
import { type JsonSection, readFields, type TextSection } from '../section.ts';
import { columnsOf, type Table } from '../textTable.ts';

const Row = z.object({
  ID: z.string().nullish(),
  Name: z.string().nullish(),
  Driver: z.string().nullish(),
  Scope: z.string().nullish(),
});

const COMMAND = 'docker network ls';

/** `docker network ls --format json`: an object on each line. */
export const DOCKER_NETWORK_LS: JsonSection = {
  id: 'docker-network-ls',
  command: COMMAND,
  recognises: (value) => 'Driver' in value && 'Scope' in value && 'ID' in value && 'Name' in value,
  read(value, into, at) {
    const { ID, Name, Driver, Scope } = readFields(Row, value, at);
    const name = textOf(Name);
    if (name === undefined) return;
    into.listedNetworks ??= [];
    into.listedNetworks.push({ id: ID ?? name, name, driver: Driver ?? '', ...(Scope && { scope: Scope }) });
  },
};

const HEADINGS = ['NETWORK ID', 'NAME', 'DRIVER', 'SCOPE'] as const;

/** `docker network ls` as it is printed. */
export const DOCKER_NETWORK_TABLE: TextSection = {
  id: 'docker-network-ls',
  command: COMMAND,
  read(lines, from, into) {
    const table: Table | undefined = columnsOf(lines, from, HEADINGS);
    if (!table) return 0;
    const gathered = into();
    gathered.listedNetworks ??= [];
    for (const row of table.rows) {
      const { 'NETWORK ID': id = '', NAME: name = '', DRIVER: driver = '', SCOPE: scope = '' } = row;
      if (name !== '') gathered.listedNetworks.push({ id, name, driver, ...(scope !== '' && { scope }) });
    }
    return table.lines;
  },
};
