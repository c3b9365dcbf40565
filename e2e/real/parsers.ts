import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { splitCommandLine } from './windowsArguments.ts';

/** Reads a script with a real grammar. */
export type ScriptParser = (text: string) => ReadScript;

export interface ReadScript {
  /** Places the grammar could not make sense of. */
  readonly errors: readonly string[];
  /** The arguments of each docker command at the top of the script, as the program receives them. */
  readonly docker: readonly (readonly string[])[];
  /** Names of all other commands, wherever they stand. */
  readonly others: readonly string[];
}

export async function powerShellParser(): Promise<ScriptParser> {
  const parse = await parserFor('powershell');
  return (text) => readTree(parse(text), 'command', readPowerShellCommand);
}

export async function cmdParser(): Promise<ScriptParser> {
  const parse = await parserFor('batch');
  return (text) => readTree(parse(text), 'cmd', readCmdCommand);
}

/** The tree itself, for a test that looks at more than commands. */
export function powerShellTree(): Promise<(text: string) => Node> {
  return parserFor('powershell');
}

async function parserFor(language: 'powershell' | 'batch'): Promise<(text: string) => Node> {
  await Parser.init();
  const wasm = createRequire(import.meta.url).resolve(`tree-sitter-${language}/tree-sitter-${language}.wasm`);
  const parser = new Parser();
  parser.setLanguage(await Language.load(wasm));
  return (text) => {
    const tree = parser.parse(text);
    if (!tree) throw new Error(`The ${language} grammar gave no tree.`);
    return tree.rootNode;
  };
}

interface ReadCommand {
  readonly name: string;
  readonly args: () => string[];
}

function readTree(root: Node, type: string, read: (node: Node) => ReadCommand): ReadScript {
  const docker: string[][] = [];
  const others: string[] = [];
  for (const node of root.descendantsOfType(type)) {
    if (!node) continue;
    const command = read(node);
    if (command.name === 'docker') docker.push(command.args());
    else others.push(command.name);
  }
  return { errors: root.hasError ? errorsIn(root) : [], docker, others };
}

function errorsIn(node: Node): string[] {
  if (node.isError || node.isMissing) return [`${node.startPosition.row + 1}: ${node.text.slice(0, 200)}`];
  return node.children.flatMap((child) => (child?.hasError ? errorsIn(child) : []));
}

function readPowerShellCommand(node: Node): ReadCommand {
  const name = node.childForFieldName('command_name')?.text ?? '';
  return { name, args: () => (node.childForFieldName('command_elements')?.children ?? []).flatMap(powerShellArgument) };
}

function powerShellArgument(node: Node | null): string[] {
  if (!node || node.type === 'command_argument_sep') return [];
  if (node.type === 'generic_token' || node.type === 'command_parameter') return [node.text];
  return [unquotePowerShell(node.text)];
}

/** Any of PowerShell's single quotes ends the string, unless another one follows; the grammar only knows the straight one. */
const SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b";

function unquotePowerShell(text: string): string {
  let value = '';
  for (let at = 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (SINGLE_QUOTES.includes(character)) {
      at++;
      if (at === text.length) return value;
      if (!SINGLE_QUOTES.includes(text[at] ?? ' ')) break;
    }
    value += text[at];
  }
  throw new Error(`Not one single-quoted string: ${text}`);
}

/** cmd hands the rest of the line over as it stands; the program takes it apart. */
function readCmdCommand(node: Node): ReadCommand {
  const [name, list] = node.children;
  return { name: name?.text ?? '', args: () => splitCommandLine(list?.text ?? '') };
}

/** A PowerShell script by its commands, wherever they stand. */
export interface PowerShellCalls {
  readonly errors: readonly string[];
  /** With the values of the single-quoted strings among the command's words, in order. */
  readonly calls: readonly { readonly name: string; readonly literals: readonly string[] }[];
  /** Names of the functions it defines. */
  readonly functions: readonly string[];
}

export async function powerShellCalls(): Promise<(text: string) => PowerShellCalls> {
  const parse = await parserFor('powershell');
  return (text) => {
    const root = parse(text);
    const nodesOf = (type: string) => root.descendantsOfType(type).filter((node) => node !== null);
    const read = {
      errors: root.hasError ? errorsIn(root) : [],
      calls: nodesOf('command').map((node) => ({
        name: node.childForFieldName('command_name')?.text ?? '',
        literals: node
          .descendantsOfType('verbatim_string_characters')
          .flatMap((literal) => (literal ? [unquotePowerShell(literal.text)] : [])),
      })),
      functions: nodesOf('function_name').map((node) => node.text),
    };
    // It lives in the parser's own memory, which thousands of scripts would fill.
    root.tree.delete();
    return read;
  };
}
