import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameGuid, sha1, uuid5 } from './nameGuid.ts';

test('the example of RFC 9562', () => {
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('SHA-1 as Node has it, for every length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'));
    }),
    { seed: 1 },
  );
});

test('names of any script, as Node writes their bytes', () => {
  const space = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  const bytes = Buffer.from(space.replaceAll('-', ''), 'hex');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const hash = createHash('sha1').update(bytes).update(Buffer.from(name, 'utf8')).digest('hex');
      expect(uuid5(space, name).slice(0, 13).replace('-', '')).toBe(hash.slice(0, 12));
    }),
    { seed: 1 },
  );
});

test('one name, one id', () => {
  expect(nameGuid('WEB01', 'front')).toBe(nameGuid('WEB01', 'front'));
  expect(nameGuid('WEB01', 'front')).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
  expect(nameGuid('WEB0', '1front')).not.toBe(nameGuid('WEB01', 'front'));
});
