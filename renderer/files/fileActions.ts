import type { CallResult } from '../../shared/contract.ts';
import { type Decoded, decodeDesign, designFault, encodeDesign } from '../../shared/design/codec.ts';
import { emptyDesign } from '../../shared/design/create.ts';
import { fileFaultText } from '../../shared/design/fileFault.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { ExportFile } from '../../shared/export/result.ts';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { withProgress } from '../background/busyStore.ts';
import { designText } from '../background/designText.ts';
import { inWorker } from '../background/inWorker.ts';
import type { Works } from '../background/protocol.ts';
import { inSlices } from '../background/slices.ts';
import { placeAhead } from '../canvas/canvasStore.ts';
import { fitView } from '../canvas/viewport.ts';
import { texts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { documentStore, openDesign, returnTo } from '../store/document.ts';
import { ask, HostError, tellHost } from '../store/host.ts';
import { judgeAhead } from '../store/judging.ts';
import { isLarge } from '../store/size.ts';
import { setImported } from '../store/verdict.ts';
import { select, showDialog } from '../store/view.ts';
import { historyOf, rememberHistory } from './fileHistories.ts';
import { baseName, documentName, fileStore, isDirty } from './fileStore.ts';
import { inTurn, written } from './writing.ts';

export const DESIGN_EXTENSION = 'switchyard.json';

let nativeDialogs = false;
/** Goes up with each document: what was being saved of the one before says nothing about this one. */
let shown = 0;

/** Told once at the start: whether the shell shows its own file dialogs. */
export function setNativeDialogs(value: boolean): void {
  nativeDialogs = value;
}

/** Where a design comes from: a file, an example that can always be opened again, or nowhere else. */
export type Source = { readonly path: string; readonly revision: string } | 'example' | undefined;

/**
 * Puts a design in the window, asking first about work that would be lost.
 * @param findings what reading it found, shown beside the rules' findings.
 * @returns false where the user kept the design that was open.
 */
export async function showDesign(design: Design, findings: readonly Finding[] = [], source?: Source): Promise<boolean> {
  // First this: the window goes on answering meanwhile, so that there may be work to be lost afterwards.
  if (isLarge(design) && !(await prepared(design))) return false;
  if (!(await mayDiscard())) return false;
  replaceDesign(design, findings, source);
  return true;
}

/** Judges and packs a large design before it is shown, while the window goes on answering. @returns false where the user has ended it. */
async function prepared(design: Design): Promise<boolean> {
  const params = { name: design.name };
  const done = await withProgress('work.opening', params, async (signal) => {
    await inSlices(judgeAhead(design), signal);
    await inSlices(placeAhead(design), signal);
    return true;
  });
  return done ?? false;
}

export function replaceDesign(design: Design, findings: readonly Finding[], source: Source): void {
  const file = source === 'example' ? undefined : source;
  // A paste is in no file yet, so it counts as unsaved; going through the examples loses nothing.
  const unsaved = source === undefined && design.topology.hosts.length > 0;
  shown++;
  rememberHistory();
  const left = file && historyOf(file);
  const opened = left ? returnTo(left) : openDesign(design);
  // A design that is new to the window is fitted by the canvas itself.
  if (left) requestAnimationFrame(() => fitView());
  setImported(findings);
  select();
  fileStore.setState({
    path: file?.path ?? null,
    revision: file?.revision ?? null,
    saved: unsaved ? emptyDesign() : opened,
    savedId: design.id,
    outside: null,
  });
  tellHost('file.watch', { paths: file ? [file.path] : [] });
}

export async function newDesign(): Promise<void> {
  await showDesign(emptyDesign());
}

/** Lets the user choose a file and opens it. */
export async function openFile(): Promise<void> {
  const path = nativeDialogs ? (await ask('file.pickOpen', {})).path : await chooseFile();
  if (path) await openPath(path);
}

/** Opens a file; one that cannot be opened says where and why, and what was open stays open. */
export async function openPath(path: string): Promise<void> {
  await guarded('file.open-failed', path, async () => {
    const file = await ask('file.read', { path });
    const decoded = await decodeText(file.text, path);
    // The user thought better of it.
    if (!decoded) return;
    if (!decoded.ok) {
      fault('file.open-failed', path, fileFaultText(texts(), decoded.fault));
      return;
    }
    if (!(await showDesign(decoded.design, [], file))) return;
    await ask('file.remember', { path: file.path }).catch(() => undefined);
  });
}

/** Reads a design's text; a large one beside the window. Undefined where the user has ended it. */
export async function decodeText(text: string, path: string): Promise<Decoded | undefined> {
  if (text.length < OPTIONS.openAtOnce) return decodeDesign(text);
  return withProgress('work.opening', { name: baseName(path) }, (signal) => inWorker('decode', { text }, signal));
}

/** Saves to the document's file, or asks where. @returns whether it is saved now. */
export async function save(): Promise<boolean> {
  // The first one that is under way says which file it is.
  await written();
  const { path } = fileStore.getState();
  return path ? writeTo(path, 'known') : saveAs();
}

export async function saveAs(): Promise<boolean> {
  const suggestedName = `${documentName(texts()('frame.untitled'))}.${DESIGN_EXTENSION}`;
  const path = await pickSave(suggestedName, DESIGN_EXTENSION);
  return path ? writeTo(path, 'anything') : false;
}

/** Where to save something; null where the user thought better of it. */
async function pickSave(suggestedName: string, extension: string): Promise<string | null> {
  if (nativeDialogs) return (await ask('file.pickSave', { suggestedName, extension })).path;
  return new Promise((resolve) => showDialog({ kind: 'save-file', suggestedName, extension, resolve }));
}

/** What the file must be like to be written: as this window knows it, not there, or whatever it is, as the user has just chosen. */
type Expected = 'known' | 'absent' | 'anything';

/** A save that fails says why, and is tried again, or somewhere else, until it is done or given up. */
async function writeTo(path: string, expected: Expected): Promise<boolean> {
  try {
    return await write(path, expected);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const answer = await askWhereElse(path, hostFaultText(error));
    if (answer === 'cancel') return false;
    return answer === 'again' ? writeTo(path, expected) : saveAs();
  }
}

function askWhereElse(path: string, detail: string): Promise<'elsewhere' | 'again' | 'cancel'> {
  const title = texts()('file.save-failed', { name: baseName(path) });
  return new Promise((resolve) => showDialog({ kind: 'not-saved', title, detail, resolve }));
}

/** @throws HostError where it cannot be written. */
async function write(path: string, expected: Expected): Promise<boolean> {
  const document = shown;
  const result = await inTurn(async () => {
    if (document !== shown) return undefined;
    const { design } = documentStore.getState();
    const revision = { known: fileStore.getState().revision, absent: null, anything: undefined }[expected];
    const answer = await writeOut(design, path, revision);
    if (answer?.status === 'saved' && document === shown) {
      fileStore.setState({ path, revision: answer.revision, saved: design, savedId: design.id, outside: null });
    }
    return answer;
  });
  if (!result) return false;
  if (result.status === 'changed-outside') {
    // Nobody has anything in a file that is gone: it is made again.
    return result.revision === null && expected !== 'absent' ? write(path, 'absent') : resolveConflict(path);
  }
  // It is saved, whether or not the list of recent files can be.
  await ask('file.remember', { path }).catch(() => undefined);
  if (document === shown) await ask('file.watch', { paths: [path] }).catch(() => undefined);
  return true;
}

/** Writes a design to its file. Nothing where the user has ended it, or where it could not be opened again, which is said. */
async function writeOut(
  design: Design,
  path: string,
  expected: string | null | undefined,
): Promise<CallResult<'file.write'> | undefined> {
  const encoded = await encoding(design, path);
  if (!encoded) return undefined;
  // What could not be opened again is not written over a file that can.
  if ('text' in encoded)
    return ask('file.write', { path, text: encoded.text, ...(expected !== undefined && { expected }) });
  fault('file.save-failed', path, fileFaultText(texts(), encoded.fault));
  return undefined;
}

/** The text of a design's file; of a large one, written beside the window. Undefined where the user has ended it. */
async function encoding(design: Design, path: string): Promise<Works['encode']['result'] | undefined> {
  if (!isLarge(design)) {
    const unreadable = designFault(design);
    return unreadable ? { fault: unreadable } : { text: encodeDesign(design) };
  }
  return withProgress('work.saving', { name: baseName(path) }, async (signal) =>
    inWorker('encode', { design: await inSlices(designText(design), signal) }, signal),
  );
}

async function resolveConflict(path: string): Promise<boolean> {
  const answer = await new Promise<'overwrite' | 'reload' | 'cancel'>((resolve) =>
    showDialog({ kind: 'changed-outside', resolve }),
  );
  if (answer === 'overwrite') return writeTo(path, 'anything');
  if (answer === 'reload') await reload(path);
  return false;
}

/**
 * Takes the file's content in place of what is open, without the question about unsaved work: the user has just answered it.
 * What they did while a large file was being read is asked about.
 */
export async function reload(path: string): Promise<void> {
  const { design } = documentStore.getState();
  await guarded('file.open-failed', path, async () => {
    const file = await ask('file.read', { path });
    const decoded = await decodeText(file.text, path);
    if (!decoded) return;
    if (!decoded.ok) {
      fault('file.open-failed', path, fileFaultText(texts(), decoded.fault));
      return;
    }
    if (isLarge(decoded.design) && !(await prepared(decoded.design))) return;
    if (documentStore.getState().design !== design && !(await mayDiscard())) return;
    replaceDesign(decoded.design, [], file);
  });
}

/** True where nothing would be lost, or the user has saved or agreed to lose it. */
export async function mayDiscard(): Promise<boolean> {
  // What is being saved right now will not be lost.
  if (isDirty()) await written();
  if (!isDirty()) return true;
  const answer = await new Promise<'save' | 'discard' | 'cancel'>((resolve) =>
    showDialog({ kind: 'unsaved', resolve }),
  );
  return answer === 'discard' || (answer === 'save' && (await save()));
}

async function chooseFile(): Promise<string | null> {
  return new Promise((resolve) => showDialog({ kind: 'choose-file', resolve }));
}

async function guarded(
  title: 'file.open-failed' | 'file.save-failed',
  path: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    fault(title, path, hostFaultText(error));
  }
}

/** What a failed call says to people. */
export function hostFaultText(error: HostError): string {
  return texts()(`host.error.${error.fault.code}`, error.fault.params);
}

function fault(title: 'file.open-failed' | 'file.save-failed', path: string, detail: string): void {
  showDialog({ kind: 'fault', title: texts()(title, { name: baseName(path) }), detail });
}

/** Saves an exported file where the user says. */
export async function saveScript(
  file: Pick<ExportFile, 'name' | 'text' | 'encoding'>,
  extension: string,
): Promise<void> {
  const path = await pickSave(file.name, extension);
  if (!path) return;
  await guarded('file.save-failed', path, async () => {
    await ask('file.write', { path, text: file.text, encoding: file.encoding });
  });
}

/**
 * Saves what is not text where the user says.
 * @param make gives the bytes as base64; asked only when there is a place for them.
 */
export async function saveBytes(suggestedName: string, extension: string, make: () => Promise<string>): Promise<void> {
  const path = await pickSave(suggestedName, extension);
  if (!path) return;
  await guarded('file.save-failed', path, async () => {
    const text = await make().catch((error: unknown) => {
      throw new HostError({ code: 'failed', params: { path, detail: String(error) } });
    });
    if (text.length > MAX_FILE_BYTES) {
      throw new HostError({ code: 'too-large', params: { path, limit: String(MAX_FILE_BYTES / 1024 / 1024) } });
    }
    await ask('file.write', { path, text, encoding: 'base64' });
  });
}
