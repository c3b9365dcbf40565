import { describe, expect, it } from 'vitest';
import type { YamlScalar } from '../yaml/node.ts';
import { scalarText, scalarType } from './scalars.ts';

const scalar = (text: string, quoted = false): YamlScalar => ({ kind: 'scalar', text, quoted, line: 1 });

describe('what compose takes a plain value for', () => {
  it.each([
    ['010', 'number', '8'],
    ['0_10', 'number', '8'],
    ['0o17', 'number', '15'],
    ['-017', 'number', '-15'],
    ['0x1F', 'number', '31'],
    ['+0x10', 'number', '16'],
    ['0b11', 'number', '3'],
    ['1_000', 'number', '1000'],
    ['1.10', 'number', '1.1'],
    ['089', 'number', '89'],
    ['0_', 'number', '0'],
    ['0x_', 'text', '0x_'],
    ['0o_', 'text', '0o_'],
    ['0b_', 'text', '0b_'],
    ['0o8', 'text', '0o8'],
    ['TRUE', 'boolean', 'true'],
    ['yes', 'text', 'yes'],
    ['~', 'null', ''],
    ['', 'null', ''],
  ])('%s is %s: %s', (text, type, read) => {
    expect([scalarType(scalar(text)), scalarText(scalar(text))]).toEqual([type, read]);
  });

  it('what is quoted is text', () => {
    expect(scalarText(scalar('0x10', true))).toBe('0x10');
  });
});
