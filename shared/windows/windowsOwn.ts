import type { SourceRef } from './sources.ts';

interface Sourced {
  readonly sources: readonly [SourceRef, ...SourceRef[]];
}

/**
 * Networks and switches that Windows makes for itself. Their names are translated on localized Windows, their ids are the
 * same on every machine, and a switch has the id of its network.
 */
export const WINDOWS_OWN_IDS: readonly ({ readonly id: string; readonly name: string } & Sourced)[] = [
  { id: 'C08CB7B8-9B3C-408E-8E30-5E16A3AEB444', name: 'Default Switch', sources: ['gh:canonical/multipass#1833'] },
  { id: 'B95D0C5E-57D4-412B-B571-18A81A16E005', name: 'WSL', sources: ['gh:microsoft/WSL#10483'] },
  {
    id: '790E58B4-7939-4434-9358-89AE7DDBE87E',
    name: 'WSL (Hyper-V firewall)',
    sources: ['gh:mike-barber/wsl-subnet-utility#2'],
  },
];

/** Types of HNS networks that only Windows makes: Internet Connection Sharing for Default Switch and WSL, and WSL's mirror. */
export const WINDOWS_OWN_TYPES: { readonly names: readonly string[] } & Sourced = {
  names: ['ics', 'constrainedics', 'mirrored'],
  sources: ['LNW', 'SCH', 'WIN'],
};

const ids = new Set(WINDOWS_OWN_IDS.map(({ id }) => id.toLowerCase()));
const names = new Set(WINDOWS_OWN_IDS.map(({ name }) => name.toLowerCase()));

/** Whether a switch or network belongs to Windows itself; told by id and type, by name only where nothing else is known. */
export function isWindowsOwn(thing: { readonly id?: string; readonly type?: string; readonly name?: string }): boolean {
  if (thing.type !== undefined && WINDOWS_OWN_TYPES.names.includes(thing.type.toLowerCase())) return true;
  if (thing.id !== undefined && ids.has(thing.id.toLowerCase().replace(/[{}]/g, ''))) return true;
  return thing.id === undefined && thing.name !== undefined && names.has(thing.name.toLowerCase());
}
