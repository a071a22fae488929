import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText } from '../../../db/domain/rich-text/parse-rich-text.ts';
import {
  readPlainText,
  replaceInRichText,
  toRichText,
  writePlainText,
} from '../../../db/domain/rich-text/plain-text.ts';
import type { RichText } from '../../../db/domain/rich-text/rich-text.ts';
import { normalizeRichText, writeRichText } from '../../../db/domain/rich-text/write-rich-text.ts';
import { anyRichText } from '../../support/any-rich-text.ts';
import { checkProperty } from '../seeded.ts';

const parsed = (body: string): RichText => {
  const result = parseRichText(body);
  if (!result.ok) throw new Error(`refused at ${result.fault.place}`);
  return result.value;
};

describe('the text of a document', () => {
  it('comes back from the file as it was written', () => {
    checkProperty(
      'rich text there and back',
      fc.property(anyRichText, (one) => {
        const body = writeRichText(one);
        expect(parsed(body)).toEqual(normalizeRichText(one));
        // One form only: written again it is the same to the byte.
        expect(writeRichText(parsed(body))).toBe(body);
      }),
    );
  });

  it('is nothing where nobody wrote a word', () => {
    expect(
      writeRichText([
        { kind: 'paragraph', runs: [{ text: '' }] },
        { kind: 'list', ordered: true, items: [] },
      ]),
    ).toBe('');
  });

  it('joins neighbours that look alike', () => {
    const body = writeRichText([
      { kind: 'paragraph', runs: [{ text: 'a' }, { text: 'b' }, { text: 'c', bold: true }] },
    ]);
    expect(body).toBe('[{"kind":"paragraph","runs":[{"text":"ab"},{"text":"c","bold":true}]}]');
  });

  it.each([
    ['no JSON', 'Capaian baik', ''],
    ['no list', '{}', ''],
    ['an unknown kind', '[{"kind":"video"}]', '[0].kind'],
    ['an unknown key', '[{"kind":"paragraph","runs":[],"style":"red"}]', '[0].style'],
    ['a third level', '[{"kind":"heading","level":3,"runs":[]}]', '[0].level'],
    ['bold that is false', '[{"kind":"paragraph","runs":[{"text":"a","bold":false}]}]', '[0].runs[0].bold'],
    ['uneven rows', '[{"kind":"table","caption":"","rows":[[[],[]],[[]]]}]', '[0].rows[1]'],
    ['a table of nothing', '[{"kind":"table","caption":"","rows":[]}]', '[0].rows'],
    [
      'a list in a list in a list',
      '[{"kind":"list","ordered":true,"items":[{"runs":[],"list":{"ordered":true,"items":[{"runs":[],"list":{}}]}}]}]',
      '[0].items[0].list.items[0].list',
    ],
    [
      'a figure that indicators have not',
      '[{"kind":"paragraph","runs":[{"field":{"of":"indicator","id":"a","year":2026,"figure":"ceiling"}}]}]',
      '[0].runs[0].field.figure',
    ],
    [
      'a year of another age',
      '[{"kind":"paragraph","runs":[{"field":{"of":"plan","year":20,"figure":"spent"}}]}]',
      '[0].runs[0].field.year',
    ],
  ])('is refused with its place for %s', (_, body, place) => {
    expect(parseRichText(body)).toEqual({ ok: false, fault: { place, rule: 'form' } });
  });

  it('takes plain letters for paragraphs and lists, and nothing in them for a mark', () => {
    expect(readPlainText('Tiga hal:\n- satu #1\n- dua\n\n1. pertama\nSelesai *baik*.')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Tiga hal:' }] },
      { kind: 'list', ordered: false, items: [{ runs: [{ text: 'satu #1' }] }, { runs: [{ text: 'dua' }] }] },
      { kind: 'list', ordered: true, items: [{ runs: [{ text: 'pertama' }] }] },
      { kind: 'paragraph', runs: [{ text: 'Selesai *baik*.' }] },
    ]);
  });

  it('shows a body of another hand as the letters it is', () => {
    expect(toRichText('{"a": 1}')).toEqual([{ kind: 'paragraph', runs: [{ text: '{"a": 1}' }] }]);
  });
});

describe('words replaced in a text', () => {
  const figure = { of: 'plan', year: 2026, figure: 'achievement' } as const;
  const sentence: RichText = [
    { kind: 'heading', level: 1, runs: [{ text: 'Capaian' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Rata-rata cap' },
        { text: 'aian', bold: true },
        { text: ' sebesar ' },
        { field: figure },
        { text: '.' },
      ],
    },
  ];
  const query = { text: 'capaian', matchCase: false, wholeWord: true };

  it('stand over changes of look, which the new words take from the first letter', () => {
    expect(writePlainText(sentence)).toBe('Capaian\nRata-rata capaian sebesar ….');
    // „Capaian” begins at 0; the second line at 8, and in it „capaian” at 10.
    const replaced = replaceInRichText(sentence, query, { starts: new Set([0, 18]), replacement: 'hasil' });
    expect(replaced).toEqual({
      count: 2,
      text: [
        { kind: 'heading', level: 1, runs: [{ text: 'hasil' }] },
        { kind: 'paragraph', runs: [{ text: 'Rata-rata hasil sebesar ' }, { field: figure }, { text: '.' }] },
      ],
    });
  });

  it('never are a figure', () => {
    const marks = { text: '…', matchCase: false, wholeWord: false };
    expect(replaceInRichText(sentence, marks, { starts: new Set([34]), replacement: '100' })).toBeNull();
  });
});
