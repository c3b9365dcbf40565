import { z } from 'zod';
import { SCHEMA_NAME } from './schemaName.ts';
import { Target } from './target.ts';

/**
 * The document. Topology says what the network is; layout says where it is drawn. Text is kept as the user wrote it, right
 * or wrong: rules judge it, they never need it to be valid. Hosts hold their elements in arrays, so an edit of one
 * container copies one host's list and leaves every other object identical, which is what keeps judging incremental.
 */

const id = z.string().min(1).max(80);
const text = z.string().max(4096);

/** A command-line flag kept as written: `--label` `a=b`. `value` is absent for flags that take none. */
export const FlagUse = z.strictObject({ flag: text, value: text.optional() });

export const Adapter = z.strictObject({
  id,
  name: text,
  description: text.optional(),
  /** Address with prefix length, `10.31.8.5/22`. */
  ipv4: text.optional(),
  gateway: text.optional(),
  defaultRoute: z.boolean().optional(),
  status: text.optional(),
  media: text.optional(),
  mtu: z.number().int().optional(),
  speed: text.optional(),
  driver: text.optional(),
  /** Whether the physical switch port is a trunk. */
  trunk: z.boolean().optional(),
  /** VLAN set on the adapter itself. */
  vlan: z.number().int().nullable().optional(),
  mac: text.optional(),
  /** Known only because a command named it; the host's own adapter list does not have it. */
  named: z.literal(true).optional(),
});

export const VSwitch = z.strictObject({
  id,
  name: text,
  kind: z.enum(['external', 'internal', 'private']),
  /** Adapters bound to an external switch; several are a SET team, in this order. */
  adapters: z.array(id),
  /** `docker`: made together with its network. `host`: made by hand (Hyper-V Manager, New-VMSwitch). */
  origin: z.enum(['docker', 'host']),
  /** False: made after HNS and docker started, so docker does not list it. */
  seenByDocker: z.boolean().optional(),
  teamingMode: text.optional(),
  loadBalancing: text.optional(),
  /** False: the host itself has no port on the switch (New-VMSwitch -AllowManagementOS $false). */
  allowManagementOS: z.boolean().optional(),
});

export const SubnetEntry = z.strictObject({ subnet: text, gateway: text.optional() });

export const Network = z.strictObject({
  id,
  name: text,
  /** As docker gets it; empty means -d was left out. */
  driver: text,
  switch: id.optional(),
  subnets: z.array(SubnetEntry),
  /** `-o` options by their full key, except the interface, which is drawn as adapter → switch. */
  options: z.record(text, text),
  attachable: z.boolean().optional(),
  /** The range is kept free of others on the physical network, as l2bridge containers in the host's own subnet need it. */
  lanReserved: z.boolean().optional(),
  /** Other `network create` flags as written, `--label` as well as those Windows does not support. */
  flags: z.array(FlagUse),
  /** `host`: exists already (the built-in nat, an adopted network); never created by an export. */
  origin: z.enum(['design', 'host']),
});

export const Endpoint = z.strictObject({
  id,
  network: id,
  ip: text.optional(),
  mac: text.optional(),
  aliases: z.array(text).optional(),
  /** Connected while the container was running (`docker run`, then `docker network connect`). */
  hotAdd: z.literal(true).optional(),
  /** The address the running container has now, where it was read from a host. */
  actualIp: text.optional(),
  /** Other `network connect` flags (or fields of the long `--network` form) as written: `--ip6`, `--driver-opt`, `--link`. */
  flags: z.array(FlagUse).optional(),
});

export const PublishedPort = z.strictObject({
  /** Host port or range as text; absent: docker or HNS chooses. */
  host: text.optional(),
  container: text,
  protocol: text.optional(),
  hostIp: text.optional(),
});

export const Container = z.strictObject({
  id,
  name: text,
  image: text,
  command: z.array(text).optional(),
  isolation: z.enum(['default', 'process', 'hyperv']).optional(),
  endpoints: z.array(Endpoint),
  ports: z.array(PublishedPort),
  publishAll: z.boolean().optional(),
  dns: z.array(text).optional(),
  dnsSearch: z.array(text).optional(),
  /** `none`, `host` or `container:NAME` instead of endpoints. */
  networkMode: text.optional(),
  running: z.boolean().optional(),
  /** Other `docker run` flags as written, in order. */
  flags: z.array(FlagUse),
  origin: z.enum(['design', 'host']).optional(),
});

export const Platform = z.enum(['physical', 'hyperv-vm', 'vmware-vm', 'azure-vm', 'azure-stack', 'cloud-vm']);

/** What is stated about a host. What is absent is unknown, and an unknown fact never raises an error. */
export const HostFacts = z.strictObject({
  name: text,
  release: text.optional(),
  build: z.number().int().optional(),
  platform: Platform.optional(),
  /** Docker Engine version, `28.5` or `20.10.24`. */
  engine: text.optional(),
  swarm: z.enum(['none', 'worker', 'manager']).optional(),
  /** False where IPv6 is switched off in the registry (DisabledComponents). */
  ipv6: z.boolean().optional(),
  macSpoofing: z.boolean().optional(),
  promiscuous: z.boolean().optional(),
  vfpext: z.boolean().optional(),
  kbs: z.array(text).optional(),
  /** Internal prefixes that Get-NetNat shows. */
  netNat: z.array(text).optional(),
  /** Prefixes the host has routes to besides its adapters' own. */
  routes: z.array(text).optional(),
  /** Port ranges that Windows keeps from others (netsh int ipv4 show excludedportrange): `50000-50059`. */
  excludedPorts: z.array(text).optional(),
  /** True where the DNS Server role runs on the host. */
  dnsServerRole: z.boolean().optional(),
});

export const Host = HostFacts.extend({
  id,
  /** The swarm this host is a member of. */
  swarmId: id.optional(),
  /** True where the adapter list was read from the host, so an adapter that is not in it does not exist. */
  adaptersKnown: z.boolean().optional(),
  adapters: z.array(Adapter),
  switches: z.array(VSwitch),
  networks: z.array(Network),
  containers: z.array(Container),
});

export const Swarm = z.strictObject({
  id,
  name: text,
  /** `design`: an export begins with `docker swarm init`. */
  origin: z.enum(['design', 'host']),
  /** Flags of `docker swarm init` as written. */
  flags: z.array(FlagUse),
});

export const Topology = z.strictObject({ swarms: z.array(Swarm), hosts: z.array(Host) });

const Point = z.strictObject({ x: z.number(), y: z.number() });

/** What somebody wrote beside the drawing: a note, a frame around a part of it, or a line of text. */
export const Note = z.strictObject({
  id,
  kind: z.enum(['note', 'area', 'label']),
  text,
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
  tone: z.enum(['plain', 'yellow', 'blue', 'green', 'red']),
});

/** Hosts are placed on the canvas, everything else relative to its host. What has no position is packed. */
export const Layout = z.strictObject({
  positions: z.record(id, Point),
  sizes: z.record(id, z.strictObject({ width: z.number().positive(), height: z.number().positive() })),
  collapsed: z.array(id),
  /** What is neither moved nor deleted until it is unlocked; left out where there is nothing. */
  locked: z.array(id).optional(),
  /** In the order they lie over each other; left out where there are none. */
  notes: z.array(Note).max(2000).optional(),
});

export const Design = z.strictObject({
  schema: z.literal(SCHEMA_NAME),
  /**
   * What is written on things that are made of this design, so that it never touches another design's. Given when it is
   * first planned against a host, and then kept for good; a design that was never applied needs none.
   */
  id: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
    .optional(),
  name: text,
  topology: Topology,
  layout: Layout,
  /** Where the drawn hosts are, by their ids. What is not listed has not been said. */
  targets: z.record(id, Target).optional(),
});

type Frozen<T> = T extends readonly (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type FlagUse = Frozen<z.infer<typeof FlagUse>>;
export type Adapter = Frozen<z.infer<typeof Adapter>>;
export type VSwitch = Frozen<z.infer<typeof VSwitch>>;
export type SubnetEntry = Frozen<z.infer<typeof SubnetEntry>>;
export type Network = Frozen<z.infer<typeof Network>>;
export type Endpoint = Frozen<z.infer<typeof Endpoint>>;
export type PublishedPort = Frozen<z.infer<typeof PublishedPort>>;
export type Container = Frozen<z.infer<typeof Container>>;
export type Platform = z.infer<typeof Platform>;
export type HostFacts = Frozen<z.infer<typeof HostFacts>>;
export type Host = Frozen<z.infer<typeof Host>>;
export type Swarm = Frozen<z.infer<typeof Swarm>>;
export type Topology = Frozen<z.infer<typeof Topology>>;
export type Note = Frozen<z.infer<typeof Note>>;
export type Layout = Frozen<z.infer<typeof Layout>>;
export type Design = Frozen<z.infer<typeof Design>>;
