import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

export interface Import {
  /** As written, without quotes; undefined when it is computed and cannot be known. */
  readonly specifier: string | undefined;
  readonly line: number;
  /** Gone after type stripping: it can break a room's rule, but never makes a cycle. */
  readonly typeOnly: boolean;
  /** What is taken by name; `*` stands for a namespace, a default or a computed import. */
  readonly names: readonly string[];
}

export interface Export {
  readonly name: string;
  readonly line: number;
}

export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What a file takes from others and gives to them. */
export interface Module {
  readonly path: string;
  /** Static, re-export, dynamic, `require`, `import('…')` types and worker URLs. */
  readonly imports: readonly Import[];
  /** Values by name. Types and default exports are not among them. */
  readonly exports: readonly Export[];
}

class UnreadableSource extends Error {
  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.name = 'UnreadableSource';
  }
}

export function readModule(source: Source): Module {
  const parsed = parseSync(source.path, source.text);
  const problem = parsed.errors.find((error) => error.severity === 'Error');
  if (problem) throw new UnreadableSource(source.path, problem.message);

  const lineOf = lineFinder(source.text);
  const imports: Import[] = [];
  const exports: Export[] = [];
  const add = (node: ESTree.Span, specifier: string | undefined, names: readonly string[], typeOnly = false): void => {
    imports.push({ specifier, line: lineOf(node.start), names, typeOnly });
  };
  const give = (node: ESTree.Span, name: string): void => {
    if (name !== 'default') exports.push({ name, line: lineOf(node.start) });
  };

  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((each) => (each.type === 'ImportSpecifier' ? nameOf(each.imported) : '*'));
      add(node, node.source.value, names, node.importKind === 'type');
    },
    ExportNamedDeclaration(node) {
      if (node.exportKind === 'value') {
        for (const each of node.specifiers) if (each.exportKind === 'value') give(each, nameOf(each.exported));
        for (const id of declared(node.declaration)) give(id, id.name);
      }
      if (!node.source) return;
      add(
        node,
        node.source.value,
        node.specifiers.map((each) => nameOf(each.local)),
        node.exportKind === 'type',
      );
    },
    ExportAllDeclaration(node) {
      add(node, node.source.value, ['*'], node.exportKind === 'type');
    },
    ImportExpression(node) {
      add(node, textOf(node.source), ['*']);
    },
    TSImportType(node) {
      add(node, node.source.value, [nameOfType(node.qualifier)], true);
    },
    TSImportEqualsDeclaration(node) {
      if (node.moduleReference.type !== 'TSExternalModuleReference') return;
      add(node, node.moduleReference.expression.value, ['*'], node.importKind === 'type');
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require')
        add(node, textOf(node.arguments[0]), ['*']);
    },
    NewExpression(node) {
      // new URL('./worker.ts', import.meta.url) is how a bundler is told of another module.
      const [file, base] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL' || !base) return;
      if (source.text.slice(base.start, base.end) !== 'import.meta.url') return;
      const specifier = textOf(file);
      if (specifier !== undefined && /\.[cm]?[jt]sx?$/.test(specifier)) add(node, specifier, ['*']);
    },
  }).visit(parsed.program);

  return { path: source.path, imports, exports };
}

/** The values that a declaration names; none for types, and for patterns, which nobody exports. */
function declared(declaration: ESTree.Declaration | null): ESTree.BindingIdentifier[] {
  switch (declaration?.type) {
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id] : []));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return declaration.id ? [declaration.id] : [];
    default:
      return [];
  }
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}

/** Of `import('…').Name.Inner` the name; without one it is all of the module. */
function nameOfType(qualifier: ESTree.TSImportTypeQualifier | null): string {
  if (!qualifier) return '*';
  return qualifier.type === 'Identifier' ? qualifier.name : nameOfType(qualifier.left);
}

/** The file that a relative import means; undefined for packages. */
export function resolveRelative(file: string, specifier: string): string | undefined {
  const [path = ''] = specifier.split(/[?#]/);
  if (path.startsWith('/')) return path.slice(1);
  if (!/^\.\.?(\/|$)/.test(path)) return undefined;
  return posix.join(posix.dirname(file), path);
}

function textOf(node: ESTree.Argument | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
