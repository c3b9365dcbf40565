import { fixesOfSelection, stepProblem } from '../problems/problemList.ts';
import { showDialog } from '../store/view.ts';
import type { Command } from './command.ts';

export const PROBLEM_COMMANDS: readonly Command[] = [
  { id: 'problems.next', title: 'command.problems.next', keys: ['F8'], inFields: true, run: () => stepProblem(1) },
  {
    id: 'problems.previous',
    title: 'command.problems.previous',
    keys: ['Shift+F8'],
    inFields: true,
    run: () => stepProblem(-1),
  },
  {
    id: 'problems.fix',
    title: 'command.problems.fix',
    keys: ['$mod+Period'],
    inFields: true,
    disabled: () => (fixesOfSelection().length > 0 ? undefined : 'command.disabled.no-fix'),
    run: () => showDialog({ kind: 'fixes' }),
  },
];
