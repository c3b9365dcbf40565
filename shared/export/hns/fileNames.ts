import type { Design } from '../../design/schema.ts';
import { distinctNames, fileNamePart } from '../fileName.ts';
import type { WrittenHnsPlan } from './written.ts';

/** File names by host: `lab-WEB01-hns.json`. They do not depend on which host is asked for. */
export function hnsFileNames(design: Design, plans: readonly WrittenHnsPlan[], end: string): (host: string) => string {
  const stems = plans.map(({ host }) => `${fileNamePart(design.name, 'design')}-${fileNamePart(host.name, 'host')}`);
  const distinct = distinctNames(stems);
  const names = new Map(plans.map(({ host }, index) => [host.id, `${distinct[index]}${end}`]));
  return (host) => names.get(host) ?? end;
}
