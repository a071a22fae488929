import { describe, expect, it } from 'vitest';
import { findText, replaceMatches, type TextQuery } from '../../db/domain/find-text.ts';

const loosely = (text: string): TextQuery => ({ text, matchCase: false, wholeWord: false });
const found = (text: string, query: TextQuery): readonly string[] =>
  findText(text, query).map(({ start, end }) => text.slice(start, end));

describe('finding words in a text', () => {
  it('finds every place from left to right, none over another', () => {
    expect(findText('kota, kota, KOTA', loosely('kota'))).toEqual([
      { start: 0, end: 4 },
      { start: 6, end: 10 },
      { start: 12, end: 16 },
    ]);
    expect(found('aaaa', loosely('aa'))).toEqual(['aa', 'aa']);
    expect(found('kota', loosely(''))).toEqual([]);
    expect(found('', loosely('kota'))).toEqual([]);
  });

  it('takes signs of patterns for what they are', () => {
    expect(found('Indeks (a+b)* naik 5.5%', loosely('(a+b)*'))).toEqual(['(a+b)*']);
    expect(found('5x5%', loosely('5.5'))).toEqual([]);
    expect(found('a\\b', loosely('\\'))).toEqual(['\\']);
  });

  it('passes over capitals and accents unless they are asked for', () => {
    const text = 'Café, CAFE, cafe\u0301, cafe';
    // The third is written with an accent of its own: five characters.
    expect(found(text, loosely('cafe'))).toEqual(['Café', 'CAFE', 'cafe\u0301', 'cafe']);
    expect(found(text, { text: 'café', matchCase: true, wholeWord: false })).toEqual(['cafe\u0301']);
    expect(found(text, { text: 'cafe', matchCase: true, wholeWord: false })).toEqual(['cafe']);
    // A Turkish capital becomes a letter and a dot when it is made small.
    expect(found('\u0130stanbul', loosely('istanbul'))).toEqual(['\u0130stanbul']);
  });

  it('counts a letter in the ligature only whole', () => {
    // No folding splits the one character: half of it cannot be replaced.
    expect(found('straße', loosely('stras'))).toEqual([]);
    expect(found('straße', loosely('straße'))).toEqual(['straße']);
  });

  it('keeps positions exact behind characters outside the first plane', () => {
    const text = '👩‍👩‍👧 keluarga 🏠 miskin';
    const [match] = findText(text, loosely('miskin'));
    expect(match && text.slice(match.start, match.end)).toBe('miskin');
    expect(found(text, loosely('🏠'))).toEqual(['🏠']);
    expect(replaceMatches(text, findText(text, loosely('keluarga')), 'rumah tangga')).toBe(
      '👩‍👩‍👧 rumah tangga 🏠 miskin',
    );
  });

  it('finds whole words alone, in any script', () => {
    const whole = (text: string): TextQuery => ({ text, matchCase: false, wholeWord: true });
    expect(found('miskin, kemiskinan, Miskin.', whole('miskin'))).toEqual(['miskin', 'Miskin']);
    expect(found('kata-kata', whole('kata'))).toEqual(['kata', 'kata']);
    expect(found('IKU2 IKU', whole('IKU'))).toEqual(['IKU']);
    expect(found('الفقر وفقر', whole('الفقر'))).toEqual(['الفقر']);
    // A letter of the second plane stands before the word: it is no word of its own.
    expect(found('𐐷kota kota', whole('kota'))).toEqual(['kota']);
  });

  it('takes any space for a space', () => {
    expect(found('keluarga\u00a0miskin dan keluarga\nmiskin', loosely('keluarga miskin'))).toHaveLength(2);
  });

  it('replaces only what it is given and leaves the rest as it is', () => {
    const text = 'satu dua satu';
    const [, second] = findText(text, loosely('satu'));
    expect(replaceMatches(text, second ? [second] : [], '$1')).toBe('satu dua $1');
    expect(replaceMatches(text, [], 'tiga')).toBe(text);
  });

  it('ends where it began when words are replaced by themselves', () => {
    const texts = ['Café ole\u0301', 'ﬁnal ß 👩‍👧 İ', 'ครู 日本 العربية'];
    for (const text of texts) {
      for (const word of [...text].filter((character) => character.trim() !== '')) {
        const query: TextQuery = { text: word, matchCase: true, wholeWord: false };
        const rebuilt = findText(text, query).reduce(
          (now, { start, end }) => replaceMatches(now, [{ start, end }], text.slice(start, end)),
          text,
        );
        expect(rebuilt).toBe(text);
      }
    }
  });
});
