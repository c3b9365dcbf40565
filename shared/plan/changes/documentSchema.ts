import { z } from 'zod';
import { HNS_EXPECTATIONS, HnsWorkSchema } from '../hns/actSchema.ts';
import {
  type Action,
  type Command as CommandOf,
  DISRUPTIONS,
  LOSSES,
  type LossKind,
  STEP_KINDS,
  type Step,
} from '../step.ts';
import { CHANGE_ACTIONS, CHANGE_KINDS, type Change, FIELDS, OWNERS, REASONS } from './change.ts';
import { Fact } from './facts.ts';

/** The document that `plan -o` writes and `apply` reads. */
export const PLAN_SCHEMA = 'switchyard.plan/1';

const id = z.string().max(256);
const text = z.string().max(4096);
const params = z.record(id, z.union([text, z.number()]));
const record = z.record(text, text);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const ObservedThing = z.strictObject({ kind: z.enum(['network', 'container', 'endpoint']), id, name: text });
const EntityRef = z.strictObject({
  kind: z.enum(['design', 'swarm', 'host', 'endpoint', 'adapter', 'switch', 'network', 'container']),
  id,
  host: id.optional(),
  container: id.optional(),
});
export const LossSchema = z.strictObject({
  what: z.enum(Object.keys(LOSSES) as [LossKind, ...LossKind[]]),
  thing: ObservedThing,
});

const Command = z.strictObject({
  argv: z.tuple([z.literal('docker')], text),
  exact: z.strictObject({ kind: z.enum(['container', 'network']), name: text }).optional(),
  owned: z.strictObject({ kind: z.enum(['container', 'network']), name: text, labels: record }).optional(),
});

const Expectation = z.discriminatedUnion('see', [
  z.strictObject({
    see: z.literal('network'),
    name: text,
    driver: text.optional(),
    subnets: z.array(text).optional(),
  }),
  z.strictObject({ see: z.literal('no-network'), name: text, id: id.optional() }),
  z.strictObject({
    see: z.literal('container'),
    name: text,
    id: id.optional(),
    running: z.boolean().optional(),
    on: z.array(z.strictObject({ network: text, ip: text.optional() })).optional(),
    off: z.array(text).optional(),
  }),
  z.strictObject({ see: z.literal('no-container'), name: text, id: id.optional() }),
  z.strictObject({
    see: z.literal('adapter-address'),
    adapters: z.array(text),
    macs: z.array(text),
    had: z.array(text),
  }),
  z.strictObject({ see: z.literal('swarm'), role: z.enum(['manager', 'worker', 'none']) }),
  ...HNS_EXPECTATIONS,
]);

const StepSchema = z.strictObject({
  id,
  kind: z.enum(STEP_KINDS),
  target: EntityRef,
  name: text,
  needs: z.array(id),
  // Every step of a plan that can be carried out has one of the two; what a person must do keeps a plan from being one.
  command: Command.optional(),
  hns: HnsWorkSchema.optional(),
  params,
  note: z
    .strictObject({
      key: z.enum([
        'step.note.swarm-join',
        'step.note.swarm-join-some',
        'step.note.swarm-link-drop',
        'step.note.link-drop',
        'step.note.link-drop-some',
        'hns.note.link-drop',
        'hns.note.link-drop-some',
        'step.note.no-name',
        'step.note.no-network',
      ]),
      params,
    })
    .optional(),
  disruption: z.enum(DISRUPTIONS),
  inverse: Command.optional(),
  verify: z.array(Expectation).optional(),
  undone: z.array(Expectation).optional(),
  observed: ObservedThing.optional(),
  losses: z.array(LossSchema).optional(),
  phase: z.literal('finish').optional(),
});

const Reason = z.strictObject({
  code: z.enum(REASONS),
  params,
  field: z.enum(FIELDS).optional(),
  key: text.optional(),
  from: z.string().max(65_536).optional(),
  to: z.string().max(65_536).optional(),
});

const ChangeSchema = z.strictObject({
  id: text,
  action: z.enum(CHANGE_ACTIONS),
  kind: z.enum(CHANGE_KINDS),
  entity: EntityRef.optional(),
  observed: ObservedThing.optional(),
  name: text,
  network: text.optional(),
  owner: z.enum(OWNERS),
  reasons: z.array(Reason),
  unchecked: z.array(text),
  disruption: z.enum(DISRUPTIONS),
  steps: z.array(text),
  losses: z.array(LossSchema),
  naming: z.array(ObservedThing),
});

export const PlanContent = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  design: z.strictObject({ name: text, digest }),
  /** `name` is the design's name of it. */
  host: z.strictObject({ id, name: text }),
  owner: text,
  /** Set where the networks are HNS’s own and no docker is asked. */
  engine: z.literal('hns').optional(),
  agreed: z.strictObject({ named: z.array(id), remove: z.array(id) }),
  /** What was seen and what the plan depends on: whoever carries it out looks again, and refuses where it has moved. */
  observed: z.strictObject({ digest, facts: z.array(Fact) }),
  /** Without what only stays. */
  changes: z.array(ChangeSchema),
  steps: z.array(StepSchema),
  disruption: z.enum(DISRUPTIONS),
  irreversible: z.array(LossSchema),
});

export type PlanContent = Omit<z.infer<typeof PlanContent>, 'changes' | 'steps'> & {
  readonly changes: readonly Change[];
  readonly steps: readonly PlannedStep[];
};

/** A step that can be carried out: a command of docker's, or a request of HNS. */
export type PlannedStep = Step &
  (
    | { readonly command: CommandOf; readonly hns?: never }
    | { readonly hns: NonNullable<Step['hns']>; readonly command?: never; readonly inverse?: never }
  );

/** What carries a step out. */
export function actionOf({ command, hns }: PlannedStep): Action {
  return command ?? hns.does;
}
