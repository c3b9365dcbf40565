import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countingIds } from '../../design/create.ts';
import { RULES } from '../../rules/catalogue.ts';
import { createJudge } from '../../rules/engine.ts';
import { readCompose } from './read.ts';

describe('compose files written by hand', () => {
  const read = (name: string) =>
    readCompose(readFileSync(`examples/compose/${name}.yml`, 'utf8'), { ids: countingIds(), stem: name });

  it('a web server and its database', () => {
    const { design, findings } = read('web-and-database');
    expect(findings.map(({ code, severity, line }) => `${line} ${code} ${severity}`)).toEqual([
      '17 SY910 info',
      '19 SY910 info',
      '24 SY907 info',
    ]);
    expect(design.topology.hosts[0]?.containers.map(({ name }) => name)).toEqual(['web', 'shop-db-1']);
    expect(judge(design).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('Microsoft’s existing nat', () => {
    const { design, findings } = read('existing-nat-2016');
    expect(findings.map(({ code }) => code)).toEqual(['SY176', 'SY924']);
    expect(design.topology.hosts[0]?.networks).toMatchObject([{ name: 'nat', driver: 'nat', origin: 'host' }]);
    expect(judge(design)).toEqual([]);
  });
});

function judge(design: Parameters<ReturnType<typeof createJudge>>[0]) {
  return createJudge(RULES)(design).findings;
}
