import { z } from 'zod';

/** Acts as they stand in a plan's file: nothing but the fields that are written, so that a file cannot ask for more. */
const text = z.string().max(4096);
const id = z.guid();
const uint = z.number().int().nonnegative().max(0xffff_ffff);
const port = z.number().int().min(0).max(65_535);

const Vlan = z.strictObject({ Type: z.literal('VLAN'), VLAN: uint });
const Vsid = z.strictObject({ Type: z.literal('VSID'), VSID: uint });

const HnsNetworkBody = z.strictObject({
  Name: text.min(1),
  Type: text,
  NetworkAdapterName: text.optional(),
  SourceMac: text.optional(),
  Subnets: z
    .array(
      z.strictObject({
        AddressPrefix: text,
        GatewayAddress: text.optional(),
        Policies: z.array(Vsid).optional(),
      }),
    )
    .optional(),
  Policies: z.array(z.discriminatedUnion('Type', [Vlan, Vsid])).optional(),
  MacPools: z.array(z.strictObject({ StartMacAddress: text, EndMacAddress: text })).optional(),
  DNSSuffix: text.optional(),
  DNSServerList: text.optional(),
  AutomaticDNS: z.literal(true).optional(),
});

const HnsEndpointBody = z.strictObject({
  Name: text.min(1),
  IPAddress: text.optional(),
  IPv6Address: text.optional(),
  MacAddress: text.optional(),
  DNSSuffix: text.optional(),
  DNSServerList: text.optional(),
  Policies: z
    .array(
      z.discriminatedUnion('Type', [
        z.strictObject({ Type: z.literal('PA'), PA: text }),
        z.strictObject({ Type: z.literal('OutBoundNAT'), ExceptionList: z.array(text).optional() }),
        z.strictObject({
          Type: z.literal('NAT'),
          Protocol: text,
          InternalPort: port,
          ExternalPort: port.optional(),
          ExternalPortReserved: z.literal(true).optional(),
        }),
      ]),
    )
    .optional(),
});

const HnsNetworkRefSchema = z.strictObject({ name: text, id: id.optional() });

const HnsAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('network-make'), body: HnsNetworkBody }),
  z.strictObject({
    act: z.literal('network-unmake'),
    body: HnsNetworkBody,
    id: id.optional(),
    leaves: z.strictObject({ name: text, adapters: z.array(text) }).optional(),
  }),
  z.strictObject({ act: z.literal('network-remove'), id, name: text, type: text }),
  z.strictObject({
    act: z.literal('endpoint-make'),
    body: HnsEndpointBody,
    network: HnsNetworkRefSchema,
    needsProvider: z.boolean(),
  }),
  z.strictObject({
    act: z.literal('endpoint-unmake'),
    body: HnsEndpointBody,
    network: HnsNetworkRefSchema,
    id: id.optional(),
  }),
  z.strictObject({ act: z.literal('endpoint-remove'), id, name: text, network: HnsNetworkRefSchema }),
]);

export const HnsWorkSchema = z.strictObject({ does: HnsAct, undoes: HnsAct.optional() });

/** What must be seen of HNS and its switches. */
export const HNS_EXPECTATIONS = [
  z.strictObject({
    see: z.literal('hns-network'),
    body: HnsNetworkBody,
    id: id.optional(),
    address: z.literal(true).optional(),
  }),
  z.strictObject({ see: z.literal('no-hns-network'), name: text, id: id.optional() }),
  z.strictObject({ see: z.literal('hns-endpoint'), body: HnsEndpointBody, network: HnsNetworkRefSchema }),
  z.strictObject({
    see: z.literal('no-hns-endpoint'),
    name: text,
    network: HnsNetworkRefSchema,
    id: id.optional(),
  }),
  z.strictObject({ see: z.literal('no-switch'), name: text, adapters: z.array(text) }),
] as const;
