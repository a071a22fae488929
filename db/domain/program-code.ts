import type { LevelKind } from './cascade.ts';

/** Levels of the official codes, from the top (Permendagri 90/2019 and its updates). */
export const codeKinds = ['affair', 'field', 'program', 'activity', 'subactivity'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** `X.XX` stands for whichever field (bidang urusan) an office has: its supporting program is `X.XX.01`. */
const patterns: Readonly<Record<CodeKind, RegExp>> = {
  affair: /^(?:[1-9]|X)$/,
  field: /^(?:[1-9]\.\d\d|X\.XX)$/,
  program: /^(?:[1-9]\.\d\d|X\.XX)\.\d\d$/,
  activity: /^(?:[1-9]\.\d\d|X\.XX)\.\d\d\.\d\.\d\d$/,
  // Three digits in the first editions, four in the later ones.
  subactivity: /^(?:[1-9]\.\d\d|X\.XX)\.\d\d\.\d\.\d\d\.\d{3,4}$/,
};

export type ProgramCode = Readonly<{ code: string; kind: CodeKind }>;

/** Codes are typed with spaces, a closing stop or small letters; what is meant is the same. */
export const tidyCode = (text: string): string =>
  text
    .trim()
    .replace(/\s*\.\s*/g, '.')
    .replace(/\.$/, '')
    .toUpperCase();

/** Null for a text that is no official code. */
export function readProgramCode(text: string): ProgramCode | null {
  const code = tidyCode(text);
  const kind = codeKinds.find((one) => patterns[one].test(code));
  return kind ? { code, kind } : null;
}

/** Digits groups of each level: an activity takes two groups (`2.01`). */
const groups: Readonly<Record<CodeKind, number>> = {
  affair: 1,
  field: 2,
  program: 3,
  activity: 5,
  subactivity: 6,
};

/** The code one level up; null above an affair. */
export function findParentCode({ code, kind }: ProgramCode): string | null {
  const above = codeKinds[codeKinds.indexOf(kind) - 1];
  return above ? code.split('.').slice(0, groups[above]).join('.') : null;
}

/** What a code adds to the one above it, for rows that stand below each other; the whole code where it is no part of that. */
export function shortenCode(code: string, codeAbove: string | null): string {
  const prefix = codeAbove ? `${codeAbove}.` : '';
  return prefix !== '' && code.startsWith(prefix) && code.length > prefix.length
    ? code.slice(prefix.length)
    : code;
}

export const fieldOf = (code: string): string => code.split('.').slice(0, groups.field).join('.');

const template = 'X.XX';
export const isTemplateCode = (code: string): boolean => code.startsWith(`${template}.`) || code === template;

/** `X.XX.01.2.01.0001` of the field `1.06` is `1.06.01.2.01.0001`; any other code is itself. */
export const expandCode = (code: string, field: string): string =>
  isTemplateCode(code) ? field + code.slice(template.length) : code;

/** What the list calls the supporting program of every field; null for a code that is no part of one. */
export function findTemplateCode(code: string): string | null {
  const parts = code.split('.');
  if (isTemplateCode(code) || parts[2] !== '01') return null;
  return [template, ...parts.slice(2)].join('.');
}

/** The level of the cascade a code belongs to. */
export const kindOfLevel = (level: LevelKind): CodeKind | null =>
  level === 'program' || level === 'activity' || level === 'subactivity' ? level : null;

export type CodeProblem =
  /** Not written as codes of that level are. */
  | Readonly<{ kind: 'pattern'; level: CodeKind }>
  /** Does not begin with the code of the row it stands under. */
  | Readonly<{ kind: 'parent'; parent: string }>;

/** What is odd about a code where it stands; an office may keep it all the same. */
export function checkProgramCode(
  text: string,
  level: LevelKind,
  parentCode: string | null,
): CodeProblem | null {
  const expected = kindOfLevel(level);
  if (expected === null) return null;
  const read = readProgramCode(text);
  if (read?.kind !== expected) return { kind: 'pattern', level: expected };
  const parent = parentCode === null ? null : readProgramCode(parentCode);
  if (parent === null || isUnder(read.code, parent.code)) return null;
  return { kind: 'parent', parent: parent.code };
}

/** A template stands for the program of any field. */
const isUnder = (code: string, parent: string): boolean =>
  code.startsWith(`${parent}.`) ||
  (isTemplateCode(parent) && (findTemplateCode(code)?.startsWith(`${parent}.`) ?? false)) ||
  (isTemplateCode(code) && expandCode(code, fieldOf(parent)).startsWith(`${parent}.`));
