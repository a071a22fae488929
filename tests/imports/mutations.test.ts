import { type BookType, utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../support/random.ts';
import { type Judge, openJudge } from './judge.ts';

/** The smallest table with all that a reader trips over: merges, formats, shared texts, dates, errors. */
function makeSmall(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Tujuan', 'Indikator', '2025'],
    ['T1', 'I1', 12.5],
    [null, 'I2', new Date(Date.UTC(2025, 0, 1))],
  ]);
  sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'A');
  return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

type Random = ReturnType<typeof createRandom>;

/** Some bytes turned, a piece cut out, or a piece put in twice. */
function spoil(given: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(given);
  const kind = random(4);
  const at = random(bytes.length);
  const length = 1 + random(64);
  if (kind === 0) return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
  if (kind === 1) return new Uint8Array([...bytes.subarray(0, at + length), ...bytes.subarray(at)]);
  for (let fault = 0; fault < length; fault += 1) bytes[random(bytes.length)] = random(256);
  return bytes;
}

const strange = [
  '',
  '-1',
  '99999999999',
  'XFD1048576',
  'A1:XFD1048576',
  '<',
  '&#0;',
  '__proto__',
  '1e999',
  'NaN',
];

/** Another value in one attribute or element of one part: the package stays sound, what it says does not. */
function misstate(parts: Readonly<Record<string, Uint8Array>>, random: Random): Uint8Array {
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[random(names.length)] ?? '';
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const places = [...text.matchAll(/"[^"<]*"|>[^<]+</g)];
  const place = places[random(places.length)];
  const value = strange[random(strange.length)] ?? '';
  if (!place) return zipSync(parts, { level: 0 });
  const [found] = place;
  const changed = `${text.slice(0, place.index + 1)}${value}${text.slice(place.index + found.length - 1)}`;
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 0 });
}

type Answers = Readonly<Record<string, number>>;

async function count(runs: number, make: () => Uint8Array, isCsv = false): Promise<Answers> {
  const answers: Record<string, number> = {};
  for (let run = 0; run < runs; run += 1) {
    const answer = await judge.ask({ bytes: make(), isCsv });
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  return answers;
}

const sum = (answers: Answers): number => Object.values(answers).reduce((all, one) => all + one, 0);

let judge: Judge;
beforeAll(() => {
  judge = openJudge();
});
afterAll(() => judge.close());

/** 10,000 in all. */
describe('a spoilt table', () => {
  it.each([
    ['xlsx', 3_000, 1],
    ['ods', 1_500, 2],
    ['biff8', 2_000, 3],
    ['csv', 1_500, 4],
  ] as const)('of the form %s is read or refused in its time', async (form, runs, seed) => {
    const sound = makeSmall(form);
    const random = createRandom(seed);
    expect(await judge.ask({ bytes: sound, isCsv: form === 'csv' })).toBe('read');
    const answers = await count(runs, () => spoil(sound, random), form === 'csv');
    expect(sum(answers)).toBe(runs);
    // Some spoilt places say nothing, most do.
    expect(answers.read ?? 0).toBeGreaterThan(0);
    expect(answers.read ?? 0).toBeLessThan(runs * 0.9);
    expect(answers['too-slow'] ?? 0).toBeLessThan(runs / 500);
  });

  it('that is sound outside and false inside is read or refused in its time', async () => {
    const parts = [unzipSync(makeSmall('xlsx')), unzipSync(makeSmall('ods'))];
    const random = createRandom(5);
    const answers = await count(2_000, () => misstate(parts[random(2)] ?? {}, random));
    expect(sum(answers)).toBe(2_000);
    expect(answers['too-many-cells'] ?? 0).toBeGreaterThan(0);
    // A busy machine may refuse an honest table or two; what hangs the reader does so every time.
    expect(answers['too-slow'] ?? 0).toBeLessThan(2_000 / 500);
  });
});
