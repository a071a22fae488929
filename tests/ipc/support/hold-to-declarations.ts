import type { Declarations } from './electron-declarations.ts';

const emitterMembers = new Set([
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'emit',
  'listenerCount',
]);

/**
 * The part of the stand-in behind a wall that lets through what electron.d.ts declares and nothing else: another
 * member, event or static, or one of another operating system, throws as it would be missing in Electron itself.
 */
export function holdToDeclarations<T extends object>(declarations: Declarations, type: string, part: T): T {
  return new Proxy(part, {
    get: (target, member) => {
      if (typeof member === 'symbol') return Reflect.get(target, member, target);
      requireDeclared(declarations, type, member, part);
      const value: unknown = Reflect.get(target, member, target);
      if (value === undefined && !(member in target)) {
        throw new Error(`the stand-in lacks ${type}.${member}, which Electron has`);
      }
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (['on', 'once'].includes(member)) requireEvent(declarations, type, String(args[0]));
        return value.apply(target, args);
      };
    },
    set: (_target, member) => {
      throw new Error(`${type}.${String(member)} is set, which nothing here needs`);
    },
  });
}

/** The class itself, as the program imports it: constructed, or asked for what it declares as static. */
export function holdClass<A extends unknown[], T extends object>(
  declarations: Declarations,
  type: string,
  construct: (...args: A) => T,
  statics: Readonly<Record<string, (...args: never[]) => unknown>> = {},
): object {
  return new Proxy(class {}, {
    construct: (_target, args) => construct(...(args as A)),
    get: (target, member) => {
      if (typeof member === 'symbol' || member === 'prototype') return Reflect.get(target, member);
      if (!declarations.findMember(type, member)?.isStatic) {
        throw new Error(`electron.d.ts declares no static ${type}.${member}`);
      }
      if (!(member in statics)) throw new Error(`the stand-in lacks ${type}.${member}, which Electron has`);
      return statics[member];
    },
  });
}

/** Every option must be one of the declared ones; Electron ignores others without a word. */
export function requireOptions(declarations: Declarations, type: string, options: object): void {
  for (const name of Object.keys(options)) {
    if (declarations.findMember(type, name) === null)
      throw new Error(`electron.d.ts declares no ${type}.${name}`);
  }
}

function requireDeclared(declarations: Declarations, type: string, member: string, part: object): void {
  if ('on' in part && emitterMembers.has(member)) return;
  const declared = declarations.findMember(type, member);
  if (declared === null || declared.isStatic) throw new Error(`electron.d.ts declares no ${type}.${member}`);
  if (declared.platforms !== null && !declared.platforms.includes(process.platform)) {
    throw new Error(`${type}.${member} does not exist on ${process.platform}`);
  }
}

function requireEvent(declarations: Declarations, type: string, event: string): void {
  // Channels of one's own are the events of the two ends of the wire.
  if (type === 'IpcMain' || type === 'IpcRenderer') return;
  if (!declarations.hasEvent(type, event))
    throw new Error(`electron.d.ts declares no event '${event}' of ${type}`);
}
