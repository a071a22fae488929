import { parseArgs } from 'node:util';
import { type Language, languages } from '../api/app.ts';
import { CliRefusal, type PositionalName, requireKnown, type Verb, type VerbArgs } from './cli-io.ts';
import type { Translator } from './translator.ts';

const refuseMissing = (name: string): CliRefusal =>
  new CliRefusal({ code: 'missing-argument', detail: { name } });
const refuseExtra = (name: string): CliRefusal =>
  new CliRefusal({ code: 'extra-argument', detail: { name } });

/** The language to refuse in, found before the line is known to be sound; Indonesian where it does not say. */
export function findLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((one) => one === '--bahasa' || one.startsWith('--bahasa='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return languages.find((one) => one === asked) ?? 'id';
}

/** Reads the rest of a line after its command. Nothing is left over silently: a forgotten quotation mark is told. */
export function readArgs(rest: readonly string[], verb: Verb, translator: Translator): VerbArgs {
  const flags: Verb['flags'] = { ...verb.flags, bahasa: 'value' };
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => [
      name,
      { type: kind === 'switch' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: closeOptional(rest, flags), options, strict: false, tokens: true });
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(flags, name))
      throw new CliRefusal({ code: 'unknown-flag', detail: { name: rawName } });
    if (flags[name] === 'switch') {
      if (value !== undefined) throw refuseExtra(`${rawName}=${value}`);
      switches.add(name);
    } else if (flags[name] === 'optional' && value === '') {
      switches.add(name);
    } else {
      // What looks like the next flag is no value, unless it stands behind an equals sign; a lone dash is stdin.
      const isFlag = !inlineValue && value !== '-' && value?.startsWith('-');
      if (!value || isFlag) throw refuseMissing(rawName);
      values[name] = value;
    }
  }
  const positionals = namePositionals(given, verb, translator);
  return {
    positionals,
    rest: given.slice(verb.positionals.length + (verb.optional ?? []).length),
    values,
    switches,
    language: requireKnown(values.bahasa ?? 'id', languages),
    translator,
  };
}

/** An optional flag at the end, or before another flag, has no value: that is said before the line is parted. */
const closeOptional = (rest: readonly string[], flags: Verb['flags']): string[] =>
  rest.map((word, index) => {
    const isOptional = word.startsWith('--') && flags[word.slice(2)] === 'optional';
    const next = rest[index + 1];
    return isOptional && (next === undefined || next.startsWith('-')) ? `${word}=` : word;
  });

function namePositionals(
  given: readonly string[],
  verb: Verb,
  { text }: Translator,
): Readonly<Record<PositionalName, string>> {
  const named: Record<PositionalName, string> = {
    file: '',
    name: '',
    otherState: '',
    otherFinal: '',
    table: '',
    action: '',
    listOrWords: '',
    evidenceAction: '',
  };
  verb.positionals.forEach((name, index) => {
    const value = given[index];
    if (!value) throw refuseMissing(text(`argument.${name}`));
    named[name] = value;
  });
  const optional = verb.optional ?? [];
  optional.forEach((name, index) => {
    named[name] = given[verb.positionals.length + index] ?? '';
  });
  const extra = given[verb.positionals.length + optional.length];
  if (extra !== undefined && !verb.rest) throw refuseExtra(extra);
  return named;
}
