import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Member = Readonly<{
  /** Systems the member exists on; null for all. */
  platforms: readonly string[] | null;
  isStatic: boolean;
}>;

export type Declared = Readonly<{
  name: string;
  parent: string | null;
  members: ReadonlyMap<string, Member>;
  events: ReadonlySet<string>;
}>;

/** What electron.d.ts declares, read from its text: TypeScript 7 has no compiler to ask. */
export type Declarations = Readonly<{
  find: (type: string) => Declared;
  findMember: (type: string, member: string) => Member | null;
  hasEvent: (type: string, event: string) => boolean;
  /** Names a process of that kind can import, with the type or class behind each. */
  listExports: (kind: 'Main' | 'Renderer' | 'Common') => ReadonlyMap<string, string>;
}>;

export function readElectronDeclarations(): Declarations {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const text = readFileSync(join(folder, 'electron.d.ts'), 'utf8');
  const types = parseTypes(text);
  const find = (type: string): Declared => {
    const found = types.get(type);
    if (found === undefined) throw new Error(`electron.d.ts declares no ${type}`);
    return found;
  };
  const search = <T>(type: string, look: (declared: Declared) => T | null): T | null => {
    const declared = types.get(type);
    if (declared === undefined) return null;
    return look(declared) ?? (declared.parent === null ? null : search(declared.parent, look));
  };
  return {
    find,
    findMember: (type, member) => search(type, ({ members }) => members.get(member) ?? null),
    hasEvent: (type, event) => search(type, ({ events }) => (events.has(event) ? true : null)) ?? false,
    listExports: (kind) => parseExports(text, kind),
  };
}

const blockStart = /^ {2}(?:class|interface) (\w+)(?:<[^>]*>)?(?: extends (?:NodeJS\.)?(\w+))?.* \{$/;
const memberLine = /^ {4}(static )?(?:readonly )?(\w+)\??[(:<]/;
const eventLine = /^ {4}on\(event: '([^']+)'/;
const platformLine = /^ {5}\* @platform (.+)$/;

function parseTypes(text: string): ReadonlyMap<string, Declared> {
  const types = new Map<string, Declared>();
  let open: {
    name: string;
    parent: string | null;
    members: Map<string, Member>;
    events: Set<string>;
  } | null = null;
  let platforms: readonly string[] | null = null;
  for (const line of text.split('\n')) {
    if (open === null) {
      const [, name, parent] = blockStart.exec(line) ?? [];
      if (name !== undefined) open = { name, parent: parent ?? null, members: new Map(), events: new Set() };
      continue;
    }
    if (line === '  }') {
      types.set(open.name, open);
      open = null;
      continue;
    }
    if (line === '    /**') platforms = null;
    platforms = platformLine.exec(line)?.[1]?.split(',') ?? platforms;
    const event = eventLine.exec(line)?.[1];
    if (event !== undefined) open.events.add(event);
    const [, isStatic, member] = memberLine.exec(line) ?? [];
    if (member === undefined) continue;
    // Listeners of one event may belong to one system; the method that takes them does not.
    const limits = event === undefined ? platforms : null;
    if (!open.members.has(member))
      open.members.set(member, { platforms: limits, isStatic: isStatic !== undefined });
    platforms = null;
  }
  return types;
}

function parseExports(text: string, kind: string): ReadonlyMap<string, string> {
  const start = text.indexOf(`\n  namespace ${kind} {`);
  const body = text.slice(start, text.indexOf('\n  }', start));
  const entries = body.matchAll(/^ {4}(?:const (\w+): (?:typeof )?(\w+);|class (\w+) extends )/gm);
  return new Map(
    [...entries].map(([, name, type, className]) => [className ?? name ?? '', className ?? type ?? '']),
  );
}
