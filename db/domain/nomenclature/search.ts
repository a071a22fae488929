import {
  type CodeKind,
  codeKinds,
  expandCode,
  fieldOf,
  findParentCode,
  findTemplateCode,
  isTemplateCode,
  readProgramCode,
  tidyCode,
} from '../program-code.ts';
import { isOfTier, type NomenclatureEntry, type Tier } from './entry.ts';

/** An entry with what is compared, made once for a list. */
type Indexed = Readonly<{
  entry: NomenclatureEntry;
  id: string;
  /** Words of the title, each after a space. */
  title: string;
  /** Words of what it brings about and is measured by. */
  output: string;
}>;

export type NomenclatureIndex = Readonly<{
  entries: readonly Indexed[];
  find: (code: string, tier: Tier | null) => Indexed | null;
}>;

/** Small letters without accents and marks, so that "pengelolaan e-KTP" is found by "ektp" no less than "e-ktp". */
export const foldWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function indexNomenclature(
  rows: readonly (NomenclatureEntry & Readonly<{ id: string }>)[],
): NomenclatureIndex {
  const byCode = new Map<string, Indexed[]>();
  const entries = rows.map(({ id, ...entry }): Indexed => {
    const indexed = {
      entry,
      id,
      title: ` ${foldWords(entry.title)}`,
      output: ` ${foldWords(`${entry.performance ?? ''} ${entry.indicator ?? ''}`)}`,
    };
    const same = byCode.get(entry.code);
    if (same) same.push(indexed);
    else byCode.set(entry.code, [indexed]);
    return indexed;
  });
  const find = (code: string, tier: Tier | null): Indexed | null =>
    byCode.get(code)?.find(({ entry }) => isOfTier(entry, tier)) ?? null;
  return { entries, find };
}

export type SearchWish = Readonly<{
  /** A code or its beginning, or words. */
  text: string;
  kinds: readonly CodeKind[];
  tier: Tier | null;
  /** Fields of the office (`1.06`), for which the supporting program is written out. */
  fields: readonly string[];
  /** Only what stands below this code. */
  under: string | null;
  limit: number;
}>;

export type SearchHit = NomenclatureEntry &
  Readonly<{
    id: string;
    /** Titles from the program down to the level above. */
    path: readonly string[];
  }>;

export type SearchAnswer = Readonly<{ hits: readonly SearchHit[]; total: number }>;

/** Ranks, the best first: the code begins so, the title begins so, all words in the title, all words somewhere. */
export function searchNomenclature(index: NomenclatureIndex, wish: SearchWish): SearchAnswer {
  const code = tidyCode(wish.text);
  const isCode = /^[\dX][\dX.]*$/.test(code) && /[\d.]/.test(code);
  const text = foldWords(wish.text);
  const words = text === '' ? [] : text.split(' ').map((word) => ` ${word}`);
  const kinds = new Set(wish.kinds);
  const ranked: [hit: Indexed, code: string][][] = [[], [], [], []];
  for (const indexed of index.entries) {
    const { entry } = indexed;
    if (!kinds.has(entry.kind) || !isOfTier(entry, wish.tier)) continue;
    for (const own of listCodes(entry.code, wish, code)) {
      if (wish.under !== null && !own.startsWith(`${wish.under}.`)) continue;
      const rank = isCode ? (own.startsWith(code) ? 0 : null) : rankWords(indexed, text, words);
      if (rank !== null) ranked[rank]?.push([indexed, own]);
    }
  }
  const fields = new Set(wish.fields);
  const all = ranked.flatMap((hits) => {
    // What belongs to the office's own field is meant more often than its namesakes elsewhere.
    const isOwn = ([, own]: (typeof hits)[number]): boolean => fields.has(fieldOf(own));
    return [...hits.filter(isOwn), ...hits.filter((hit) => !isOwn(hit))];
  });
  const hits = all.slice(0, wish.limit).map(([{ entry, id }, own]) => ({
    ...entry,
    id,
    code: own,
    path: findPath(index, entry.code, wish.tier),
  }));
  return { hits, total: all.length };
}

/** The codes an entry stands for: a supporting program once for each field of the office, or for the one that is typed. */
function listCodes(code: string, { fields, under }: SearchWish, typed: string): readonly string[] {
  if (!isTemplateCode(code)) return [code];
  const asked = [under ?? '', typed].map(fieldOf).find((field) => /^[1-9]\.\d\d$/.test(field));
  if (asked !== undefined) return [expandCode(code, asked)];
  return fields.length === 0 || typed.startsWith('X')
    ? [code]
    : fields.map((field) => expandCode(code, field));
}

function rankWords({ title, output }: Indexed, text: string, words: readonly string[]): 1 | 2 | 3 | null {
  // The official titles of programs begin with the word itself.
  if (title.startsWith(` ${text}`) || title.startsWith(` program ${text}`)) return 1;
  if (words.every((word) => title.includes(word))) return 2;
  return words.every((word) => title.includes(word) || output.includes(word)) ? 3 : null;
}

function findPath(index: NomenclatureIndex, code: string, tier: Tier | null): readonly string[] {
  const parts = code.split('.');
  return [3, 5]
    .filter((length) => length < parts.length)
    .flatMap((length) => index.find(parts.slice(0, length).join('.'), tier)?.entry.title ?? []);
}

/** An entry as an office writes its code; null for one outside the list. */
export function findEntry(
  index: NomenclatureIndex,
  text: string,
  tier: Tier | null,
): (NomenclatureEntry & Readonly<{ id: string }>) | null {
  const code = tidyCode(text);
  const template = findTemplateCode(code);
  const found = index.find(code, tier) ?? (template === null ? null : index.find(template, tier));
  return found ? { ...found.entry, id: found.id, code } : null;
}

/** An entry with the program and activity it belongs to, from the top; a level the list leaves out is left out. */
export function findChain(
  index: NomenclatureIndex,
  code: string,
  tier: Tier | null,
): readonly NomenclatureEntry[] {
  const read = readProgramCode(code);
  const entry = read && findEntry(index, read.code, tier);
  if (!read || !entry) return [];
  const parent = findParentCode(read);
  const above =
    parent === null || codeKinds.indexOf(read.kind) <= codeKinds.indexOf('program')
      ? []
      : findChain(index, parent, tier);
  return [...above, entry];
}
