// `npm run sbom`: the software bill of materials (CycloneDX 1.5) of what is shipped, in out/switchyard.cdx.json. npm makes it
// from the lock file; the runtime, which electron-builder adds to the packages, is added to it. The same lock file gives the
// same bytes: no time and no random number are in it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './setup/places.mjs';
import { run } from './setup/run.mjs';

const npm = process.env.npm_execpath;
if (!npm) throw new Error('Run it as `npm run sbom`.');
const { code, output } = await run(
  process.execPath,
  [npm, 'sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'],
  { capture: true },
);
if (code !== 0) throw new Error(`npm could not list the packages:\n${output}`);
const bom = JSON.parse(output.slice(output.indexOf('{')));

const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
const { version, license } = lock.packages['node_modules/electron'];
bom.components.push({
  'bom-ref': `electron@${version}`,
  type: 'framework',
  name: 'electron',
  version,
  purl: `pkg:npm/electron@${version}`,
  description: 'Runtime of the desktop application, with Chromium and Node.js in it',
  licenses: [{ license: { id: license } }],
});
bom.dependencies
  .find((/** @type {{ ref: string }} */ { ref }) => ref === bom.metadata.component['bom-ref'])
  ?.dependsOn.push(`electron@${version}`);
bom.metadata.component.type = 'application';
bom.metadata.component.name = 'switchyard';
delete bom.metadata.timestamp;
const digest = createHash('sha256').update(JSON.stringify(bom.components)).digest('hex');
// RFC 9562, version 8: made of what it stands for.
bom.serialNumber = `urn:uuid:${[digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-')}`;

mkdirSync(at('out'), { recursive: true });
writeFileSync(at('out', 'switchyard.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
console.log(`out/switchyard.cdx.json: ${bom.components.length} components.`);
