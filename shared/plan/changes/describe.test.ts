import { expect, test } from 'vitest';
import { seededRandom } from '../../design/testing/random.ts';
import { stepText, undoText } from '../../export/sentences.ts';
import { textsFor } from '../../language/texts.ts';
import { LOSSES, type LossKind } from '../step.ts';
import { DockerSim } from '../testing/dockerSim.ts';
import { everythingNamed, randomCase } from '../testing/randomCase.ts';
import { FIELDS, REASONS } from './change.ts';
import { differenceText, factChangeText, lossText, reasonText } from './describe.ts';
import { driftOf } from './drift.ts';
import { driftLines } from './driftText.ts';
import { residue } from './observedDelta.ts';
import { planChanges } from './planChanges.ts';
import { planText } from './planText.ts';

const texts = textsFor('en');
const UNFINISHED = /\{\w+\}|undefined|\bplan\.\w+\.|\bexport\.\w+\./;

test('every sentence about a random plan is whole', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { design, hostId, observed } = randomCase(seededRandom(seed));
    for (const named of [undefined, everythingNamed(observed)]) {
      const plan = planChanges(design, hostId, observed, { named });
      expect(planText(texts, plan).join('\n')).not.toMatch(UNFINISHED);
      const steps = plan.steps.flatMap((step) => [stepText(texts, step), undoText(texts, step)]);
      expect(steps.join('\n')).not.toMatch(UNFINISHED);
    }
    expect(driftLines(texts, 'WEB01', driftOf(design, hostId, observed)).join('\n')).not.toMatch(UNFINISHED);
    const sim = new DockerSim(observed);
    for (const { id } of observed.containers ?? []) sim.run(['docker', 'rm', '-f', id]);
    expect(
      residue(observed, sim.observe())
        .map((change) => factChangeText(texts, change))
        .join('\n'),
    ).not.toMatch(UNFINISHED);
  }
});

test('every reason, field and loss has its sentence', () => {
  const params = Object.fromEntries(
    [
      'from',
      'to',
      'key',
      'container',
      'mac',
      'network',
      'networks',
      'design',
      'ip',
      'count',
      'endpoints',
      'role',
      'wanted',
      'manager',
    ].map((name) => [name, 'x']),
  );
  for (const code of REASONS) {
    const about = { obstacle: 'no-image', value: 'x', what: 'networks' };
    expect(
      reasonText(texts, { code, params: { ...params, ...about }, ...(code === 'differs' && { field: 'ip' }) }),
    ).not.toMatch(UNFINISHED);
  }
  for (const field of FIELDS) {
    expect(differenceText(texts, { field, key: 'k', from: 'a', to: '' })).toMatch(/a → none$/);
    expect(differenceText(texts, { field, key: 'k', from: '', to: '' })).toMatch(/another value$/);
  }
  for (const what of Object.keys(LOSSES) as LossKind[]) {
    expect(lossText(texts, { what, thing: { kind: 'network', id: 'x', name: 'lab' } })).toMatch(/lab|connection/);
  }
});

test('a name cannot end the line or move the cursor', () => {
  const name = 'a\nb\u001b[2J';
  expect(reasonText(texts, { code: 'attached-foreign', params: { container: name } })).not.toMatch(/\p{Cc}/u);
  expect(differenceText(texts, { field: 'option', key: name, from: name, to: name })).not.toMatch(/\p{Cc}/u);
});
