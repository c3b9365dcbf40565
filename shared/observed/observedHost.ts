import { z } from 'zod';
import { HostFacts, SubnetEntry } from '../design/schema.ts';

/**
 * What was seen on a host: the outputs of docker, HNS and PowerShell in one form, whichever way they came (a collected file,
 * a dump, the live machine). It says what is there, never what is wanted; `adopt` turns it into a drawing, and a plan is the
 * difference between a drawing and it. Kept as data, so that it can be saved, hashed and compared.
 */
export const OBSERVED_SCHEMA = 'switchyard.observed/1';

const text = z.string().max(4096);
const name = text;
/** GUIDs and docker's 64 hexadecimal digits, as written. */
const identity = z.string().max(128);

export const ObservedAdapter = z.strictObject({
  name,
  /** InterfaceDescription: what Get-VMSwitch names its adapters by. */
  description: text.optional(),
  index: z.number().int().optional(),
  status: text.optional(),
  media: text.optional(),
  mac: text.optional(),
  mtu: z.number().int().optional(),
  speed: text.optional(),
  driver: text.optional(),
  vlan: z.number().int().nullable().optional(),
  /** False for the host's own ports on switches (`vEthernet (…)`) and for container vNICs. */
  physical: z.boolean(),
  /** Addresses with prefix lengths, IPv4 first. */
  addresses: z.array(text),
  gateway: text.optional(),
  /** Whether 0.0.0.0/0 leaves through it. */
  defaultRoute: z.boolean().optional(),
});

export const ObservedSwitch = z.strictObject({
  id: identity.optional(),
  name,
  kind: z.enum(['external', 'internal', 'private']),
  /** Names of the adapters it is bound to, in order; several are a SET team. */
  adapters: z.array(name),
  allowManagementOS: z.boolean().optional(),
  teamingMode: text.optional(),
  loadBalancing: text.optional(),
});

const ObservedHnsSubnet = z.strictObject({
  prefix: text,
  gateway: text.optional(),
  vsid: z.number().int().optional(),
  vlan: z.number().int().optional(),
});

export const ObservedHnsNetwork = z.strictObject({
  id: identity,
  name,
  /** As HNS writes it: `nat`, `Transparent`, `L2Bridge`. */
  type: text,
  adapter: name.optional(),
  subnets: z.array(ObservedHnsSubnet),
  /** A VLAN that somebody chose; the VLAN 1 that newer builds report on a plain nat is not one. */
  vlan: z.number().int().optional(),
  vsid: z.number().int().optional(),
  dnsServers: z.array(text).optional(),
  dnsSuffix: text.optional(),
  macPools: z.array(z.strictObject({ from: text, to: text })).optional(),
  managementIp: text.optional(),
  natName: text.optional(),
  switchName: name.optional(),
  switchId: identity.optional(),
  /** Version of HNS that answered, decoded: `15.0`. */
  version: text.optional(),
  flags: z.number().int().optional(),
});

const ObservedPortMapping = z.strictObject({
  protocol: text,
  external: z.number().int().optional(),
  internal: z.number().int(),
  reserved: z.boolean().optional(),
});

export const ObservedHnsEndpoint = z.strictObject({
  id: identity,
  name: name.optional(),
  network: identity,
  networkName: name.optional(),
  mac: text.optional(),
  ip: text.optional(),
  prefixLength: z.number().int().optional(),
  gateway: text.optional(),
  dnsServers: z.array(text).optional(),
  dnsSuffix: text.optional(),
  /** Ids of the containers it is attached to. */
  containers: z.array(identity),
  ports: z.array(ObservedPortMapping),
  /** Provider address of a remote overlay endpoint. */
  providerAddress: text.optional(),
  /** Set where HNS translates what leaves to the host's address, but for what goes to these prefixes. */
  outboundNat: z.strictObject({ exceptions: z.array(text) }).optional(),
  remote: z.boolean().optional(),
});

export const ObservedDockerNetwork = z.strictObject({
  id: identity,
  name,
  driver: text,
  scope: text.optional(),
  subnets: z.array(SubnetEntry),
  options: z.record(text, text),
  labels: z.record(text, text),
  attachable: z.boolean().optional(),
  internal: z.boolean().optional(),
  ingress: z.boolean().optional(),
  /** Made with --config-only: a pattern for others, with no network behind it. */
  configOnly: z.boolean().optional(),
  /** Name of the network it was configured from. */
  configFrom: name.optional(),
  /** Only its line in a list was seen: what is empty here is unknown. */
  listedOnly: z.literal(true).optional(),
});

export const ObservedAttachment = z.strictObject({
  network: name,
  networkId: identity.optional(),
  /** The address asked for (IPAMConfig). */
  ip: text.optional(),
  /** The address it has now. */
  actualIp: text.optional(),
  mac: text.optional(),
  aliases: z.array(text),
});

export const ObservedContainer = z.strictObject({
  id: identity,
  name,
  image: text,
  command: z.array(text),
  isolation: z.enum(['default', 'process', 'hyperv']).optional(),
  /** `none`, `host`, `container:NAME`; absent where it has networks. */
  networkMode: text.optional(),
  attachments: z.array(ObservedAttachment),
  ports: z.array(
    z.strictObject({ host: text.optional(), container: text, protocol: text.optional(), hostIp: text.optional() }),
  ),
  publishAll: z.boolean().optional(),
  dns: z.array(text),
  dnsSearch: z.array(text),
  hostname: text.optional(),
  env: z.array(text),
  labels: z.record(text, text),
  running: z.boolean(),
  /** Started with --rm: docker removes it as soon as it stops. Absent where nobody looked. */
  autoRemove: z.boolean().optional(),
  /** Only its line in a list was seen, or its name beside a network: what is empty here is unknown. */
  listedOnly: z.literal(true).optional(),
});

/** Which swarm the host is in: only managers know the cluster's id, but every member knows its managers. */
export const ObservedSwarm = z.strictObject({
  cluster: identity.optional(),
  node: identity.optional(),
  /** Node ids of the managers. */
  managers: z.array(identity),
});

/** A command that was run to look, and failed: what is missing from the picture, and why. */
export const FailedLook = z.strictObject({ command: text, message: text });

export const ObservedHost = z.strictObject({
  schema: z.literal(OBSERVED_SCHEMA),
  facts: HostFacts.partial(),
  /** Absent where nobody looked: an empty list says that there are none. */
  adapters: z.array(ObservedAdapter).optional(),
  /** The adapters are those that have addresses: nobody asked for the list, so there may be more. */
  adaptersIncomplete: z.literal(true).optional(),
  switches: z.array(ObservedSwitch).optional(),
  hnsNetworks: z.array(ObservedHnsNetwork).optional(),
  hnsEndpoints: z.array(ObservedHnsEndpoint).optional(),
  /** What is said of HNS was read from bodies of requests that nobody has sent: wishes, not what is there. */
  hnsRequests: z.literal(true).optional(),
  /** Docker was looked for, and there is no such program on the host: its networks are HNS's own. */
  withoutDocker: z.literal(true).optional(),
  dockerNetworks: z.array(ObservedDockerNetwork).optional(),
  containers: z.array(ObservedContainer).optional(),
  swarm: ObservedSwarm.optional(),
  failures: z.array(FailedLook),
});

export type ObservedAdapter = z.infer<typeof ObservedAdapter>;
export type ObservedSwitch = z.infer<typeof ObservedSwitch>;
export type ObservedHnsNetwork = z.infer<typeof ObservedHnsNetwork>;
export type ObservedHnsEndpoint = z.infer<typeof ObservedHnsEndpoint>;
export type ObservedDockerNetwork = z.infer<typeof ObservedDockerNetwork>;
export type ObservedContainer = z.infer<typeof ObservedContainer>;
export type ObservedAttachment = z.infer<typeof ObservedAttachment>;
export type ObservedSwarm = z.infer<typeof ObservedSwarm>;
export type FailedLook = z.infer<typeof FailedLook>;
export type ObservedHost = z.infer<typeof ObservedHost>;
