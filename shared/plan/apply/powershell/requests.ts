import { z } from 'zod';

/** Paths of HNS v1: a kind of thing, then its id and what to do with it. */
const HNS_PATH = /^\/(?:networks|endpoints|policylists|globals)(?:\/[A-Za-z0-9-]{1,64}){0,2}$/;

const name = z.string().min(1).max(4096);
const guid = z.guid();

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * All that PowerShell can be asked. Values travel as JSON and are given to parameters: no script is ever built from them.
 */
export const PowerShellRequest = z.discriminatedUnion('kind', [
  /** What PowerShell itself is: rights, versions. */
  z.strictObject({ kind: z.literal('state') }),
  /** One of the constant pipelines of LOOKS. */
  z.strictObject({ kind: z.literal('look'), look: z.string().max(100) }),
  /** A call of HNS v1; the answer is its Output. */
  z.strictObject({
    kind: z.literal('hns'),
    method: z.enum(['GET', 'POST', 'DELETE']),
    path: z.string().regex(HNS_PATH),
    /** Sent as JSON. */
    body: z.custom<object>(isObject).optional(),
  }),
  z.strictObject({
    kind: z.literal('vmswitch-new'),
    name,
    /** Those it is bound to, by the names of Get-NetAdapter: an external switch. Several are a SET team. */
    adapters: z.array(name).readonly().optional(),
    /** Of a switch that is bound to none. */
    type: z.enum(['Internal', 'Private']).optional(),
    embeddedTeaming: z.boolean().optional(),
    allowManagementOS: z.boolean().optional(),
    notes: z.string().max(4096).optional(),
  }),
  /** Only the switch with this id, and only where it still has this name. */
  z.strictObject({ kind: z.literal('vmswitch-remove'), id: guid, name }),
]);
export type PowerShellRequest = z.infer<typeof PowerShellRequest>;
