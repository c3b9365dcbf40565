import { expect, onTestFinished, test } from 'vitest';
import { jobsPlace, newJob, SHOP, verdict } from '../../../e2e/jobs/jobsPlace.ts';
import { testFolder } from '../../../e2e/testFolder.ts';
import type { EventBody } from '../../../shared/contract.ts';
import { encodeDesign } from '../../../shared/design/codec.ts';
import { decodeJob } from '../../../shared/plan/apply/job.ts';
import { encodePlan } from '../../../shared/plan/changes/document.ts';
import { bareHost } from '../../../shared/plan/testing/randomCase.ts';
import { createStores } from '../stores.ts';
import { applyHandlers } from './applyHandlers.ts';

async function place() {
  const folder = await testFolder();
  const { jobs, engine: engineAt } = jobsPlace(folder, 5);
  const engine = engineAt();
  engine.make(bareHost());
  const gone = new AbortController();
  onTestFinished(() => gone.abort());
  const heard: EventBody<'apply.records'>[] = [];
  let wake = () => {};
  const handlers = applyHandlers({
    surface: { shell: 'web', showDocument() {}, closeWindow() {}, openLink: async () => false },
    stores: createStores(folder),
    jobs,
    locale: 'en',
    openAtStart: null,
    emit: (name, body) => {
      if (name === 'apply.records') heard.push(body as EventBody<'apply.records'>);
      wake();
    },
    signal: gone.signal,
  });
  const until = async (isMet: () => boolean) => {
    while (!isMet()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const records = () => heard.flatMap((body) => body.records);
  const [lane] = newJob(engine, SHOP, 'try').lanes;
  if (!lane) throw new Error('No lane.');
  const args = {
    mode: 'try' as const,
    confirmSeconds: 60,
    design: encodeDesign(SHOP),
    lanes: [{ target: lane.target, plan: encodePlan(lane.plan) }],
  };
  return { handlers, engine, until, records, heard, args };
}

test('a window starts a job, sees it, keeps it, and forgets it', { timeout: 120_000 }, async () => {
  const { handlers, engine, until, records, args } = await place();
  const { id } = await handlers['apply.start'](args);
  const opened = await handlers['apply.open']({ id });
  expect(decodeJob(opened.job)).toMatchObject({
    ok: true,
    job: { id, mode: 'try', lanes: [{ plan: { host: { id: 'h' } } }] },
  });
  const seen = () => [...opened.records, ...records()];
  await until(() => seen().some((record) => record.record === 'phase' && record.phase === 'confirming'));
  // What hosts were like before is long, and not for windows.
  expect(seen().some(({ record }) => record === 'before')).toBe(false);
  expect(await handlers['apply.jobs']({})).toMatchObject([{ id, phase: 'confirming', alive: true }]);
  await handlers['apply.ask']({ id, what: 'confirm' });
  await until(() => seen().some(({ record }) => record === 'ended'));
  // Nothing comes twice, and nothing is left out.
  const again = await handlers['apply.open']({ id });
  expect(again.records).toEqual(seen());
  expect(verdict(engine, SHOP)).toBe('as drawn');
  await handlers['apply.leave']({ id });
  await handlers['apply.forget']({ id });
  expect(await handlers['apply.jobs']({})).toEqual([]);
});

test('plans that are not what they should be start nothing', async () => {
  const { handlers, args } = await place();
  const start = (change: object) => handlers['apply.start']({ ...args, ...change });
  const bad = { fault: { code: 'bad-plan' } };
  await expect(start({ design: '{}' })).rejects.toMatchObject(bad);
  const [lane] = args.lanes;
  await expect(start({ lanes: [{ ...lane, plan: lane?.plan.replaceAll('lab', 'bal') }] })).rejects.toMatchObject(bad);
  await expect(start({ design: encodeDesign({ ...SHOP, name: 'other' }) })).rejects.toMatchObject(bad);
  expect(await handlers['apply.jobs']({})).toEqual([]);
});
