import { batch, type Edit } from '../../shared/design/edits.ts';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { Design, FlagUse, PublishedPort, SubnetEntry } from '../../shared/design/schema.ts';
import { containerAt, type EntityOf, entityAt, networkAt } from './lookup.ts';

/** One value of the design as a field sees it. Reading gives something that stays identical while it does not change. */
export interface Binding<T> {
  /** Whose value it is, and whose findings it shows. */
  readonly ref: EntityRef;
  /** The field as findings name it, `subnets.0.gateway`; further names that mean the same place. */
  readonly path: string;
  readonly alias?: string;
  readonly read: (design: Design) => T;
  readonly write: (design: Design, value: T) => Edit;
  /** Of several elements at once; `ref` points at none of them. */
  readonly many?: Many;
}

/** How many elements a field stands for, and whether they have different values. */
export interface Many {
  readonly count: number;
  readonly differ: (design: Design) => boolean;
}

/** Does nothing: what is left of an edit whose element is gone. */
const NOTHING: Edit = { type: 'batch', edits: [] };

type Kind = keyof EntityOf;
type Patch<K extends Kind> = Partial<Omit<EntityOf[K], 'id'>>;

/** The edit that changes properties of one element. */
export function setOn<K extends Kind>(kind: K, design: Design, ref: EntityRef, set: Patch<K>): Edit {
  const host = ref.host ?? '';
  switch (kind) {
    case 'host':
      return { type: 'change-host', id: ref.id, set: set as Patch<'host'> };
    case 'swarm':
      return { type: 'change-swarm', id: ref.id, set: set as Patch<'swarm'> };
    case 'endpoint':
      return changeEndpoint(design, ref, set as Patch<'endpoint'>);
    default:
      return { type: 'change', kind, host, id: ref.id, set } as Edit;
  }
}

function changeEndpoint(design: Design, ref: EntityRef, set: Patch<'endpoint'>): Edit {
  const container = containerAt(design, ref);
  if (!container || ref.host === undefined) return NOTHING;
  const endpoints = container.endpoints.map((item) =>
    item.id === ref.id ? withoutUndefined({ ...item, ...set }) : item,
  );
  return { type: 'change', kind: 'container', host: ref.host, id: container.id, set: { endpoints } };
}

/** A property of an element. */
export function property<K extends Kind, P extends keyof Patch<K> & string>(
  kind: K,
  ref: EntityRef,
  key: P,
): Binding<EntityOf[K][P] | undefined> {
  return {
    ref,
    path: key,
    read: (design) => entityAt(kind, design, ref)?.[key],
    write: (design, value) => setOn(kind, design, ref, { [key]: value } as unknown as Patch<K>),
  };
}

export function subnetText(ref: EntityRef, index: number, key: keyof SubnetEntry): Binding<string | undefined> {
  return {
    ref,
    path: `subnets.${index}.${key}`,
    read: (design) => networkAt(design, ref)?.subnets[index]?.[key],
    write: (design, value) => {
      const subnets = networkAt(design, ref)?.subnets.map((entry, at) =>
        at === index ? withoutUndefined({ ...entry, [key]: key === 'subnet' ? (value ?? '') : value }) : entry,
      );
      return subnets ? setOn('network', design, ref, { subnets }) : NOTHING;
    },
  };
}

/** An `-o` option of a network. `name` is the last part of its key, by which a finding may call it. */
export function networkOption(ref: EntityRef, key: string, name: string = key): Binding<string | undefined> {
  return {
    ref,
    path: `options.${key}`,
    alias: `options.${name}`,
    read: (design) => networkAt(design, ref)?.options[key],
    write: (design, value) => {
      const network = networkAt(design, ref);
      if (!network) return NOTHING;
      const { [key]: _, ...others } = network.options;
      // An option that is set keeps its place among the others: the export prints them in this order.
      const options = value === undefined ? others : { ...network.options, [key]: value };
      return setOn('network', design, ref, { options });
    },
  };
}

type FlagOwner = 'network' | 'container' | 'swarm';

export function flagValue(kind: FlagOwner, ref: EntityRef, index: number): Binding<string | undefined> {
  return {
    ref,
    path: `flags.${index}`,
    read: (design) => entityAt(kind, design, ref)?.flags[index]?.value,
    write: (design, value) => {
      const flags = entityAt(kind, design, ref)?.flags.map((use, at) =>
        at === index ? { ...use, value: value ?? '' } : use,
      );
      return flags ? setOn(kind, design, ref, { flags }) : NOTHING;
    },
  };
}

export function setFlags(kind: FlagOwner, design: Design, ref: EntityRef, flags: readonly FlagUse[]): Edit {
  return setOn(kind, design, ref, { flags });
}

export function portText(ref: EntityRef, index: number, key: keyof PublishedPort): Binding<string | undefined> {
  return {
    ref,
    path: `ports.${index}.${key}`,
    read: (design) => containerAt(design, ref)?.ports[index]?.[key],
    write: (design, value) => {
      const ports = containerAt(design, ref)?.ports.map((port, at) =>
        at === index ? withoutUndefined({ ...port, [key]: key === 'container' ? (value ?? '') : value }) : port,
      );
      return ports ? setOn('container', design, ref, { ports }) : NOTHING;
    },
  };
}

/** One entry of a list of texts. Emptying it keeps the row; its remove button takes it away. */
export function listEntry(list: Binding<readonly string[] | undefined>, index: number): Binding<string | undefined> {
  return {
    ref: list.ref,
    path: `${list.path}.${index}`,
    read: (design) => list.read(design)?.[index],
    write: (design, value) => list.write(design, (list.read(design) ?? []).with(index, value ?? '')),
  };
}

/** Text under another view of it: a number, lines, a yes. */
export function mapped<A, B>(
  binding: Binding<A>,
  view: { readonly read: (value: A) => B; readonly write: (value: B) => A },
): Binding<B> {
  return {
    ...binding,
    read: (design) => view.read(binding.read(design)),
    write: (design, value) => binding.write(design, view.write(value)),
  };
}

export function both(...edits: readonly (Edit | undefined)[]): Edit {
  return batch(...edits.filter((edit) => edit !== undefined));
}

/** Files stay free of empty values: a property that is undefined is not there. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
