import { describe, expect, it } from 'vitest';
import { type AchievementInput, scoreIndicator } from '../../db/domain/achievement.ts';
import { addNotes } from '../../db/domain/cascade-score.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { explainAchievement, makeExplanationFormat } from '../../db/domain/explain.ts';
import type { ExplanationNote, NoAchievementReason } from '../../db/domain/explanation.ts';
import { opinionScale } from '../../db/domain/ordinal.ts';
import { rational } from '../../db/domain/rational.ts';
import { explanation as english } from '../../electron/api/text/en/explanation.ts';
import { type Translate, writeExplanation } from '../../electron/api/text/explain-text.ts';
import { explanation as indonesian } from '../../electron/api/text/id/explanation.ts';
import { settings } from './figures.ts';

/** What i18next does with these texts, and throws where a key or a figure is missing. */
function translateWith(explanation: unknown): Translate {
  return (key, params) => {
    let text: unknown = { explanation };
    for (const part of key.split('.')) text = (text as Record<string, unknown>)[part];
    if (typeof text !== 'string') throw new Error(`no text for ${key}`);
    return text.replace(/{{(\w+)}}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`${key} needs ${name}`);
      return value;
    });
  };
}

const inIndonesian = translateWith(indonesian);
const format = makeExplanationFormat({ locale: 'id', decimals: 1 });

type Given = Partial<Omit<AchievementInput, 'target' | 'targetMax' | 'realization'>> & {
  readonly target?: string;
  readonly targetMax?: string;
  readonly realization?: string;
};

function score(given: Given) {
  const read = (text: string | undefined) => (text === undefined ? null : decimal(text));
  return scoreIndicator({
    direction: 'positive',
    settings: settings(),
    ...given,
    target: read(given.target),
    targetMax: read(given.targetMax),
    realization: read(given.realization),
  });
}

const explain = (given: Given): string =>
  writeExplanation(explainAchievement(score(given), format), inIndonesian);

describe('the explanation of an achievement', () => {
  it.each<[string, Given, string]>([
    [
      'lower is better, variant A',
      { direction: 'negative', target: '17', realization: '18.6' },
      'Makin rendah makin baik (varian A): (2 × 17,0 − 18,6) ÷ 17,0 = 90,59%',
    ],
    [
      'lower is better, variant B',
      {
        direction: 'negative',
        target: '10',
        realization: '12',
        settings: settings({ negativeVariant: 'B' }),
      },
      'Makin rendah makin baik (varian B): 10,0 ÷ 12,0 = 83,33%',
    ],
    [
      'higher is better',
      { target: '80', realization: '72' },
      'Makin tinggi makin baik: 72,0 ÷ 80,0 = 90,00%',
    ],
    [
      'a cap',
      { target: '80', realization: '92', settings: settings({ cap: decimal('100') }) },
      'Makin tinggi makin baik: 92,0 ÷ 80,0 = 115,00%. Dibatasi paling tinggi 100,00%.',
    ],
    [
      'a cap on averages only',
      { target: '80', realization: '92', settings: settings({ cap: decimal('100'), capScope: 'average' }) },
      'Makin tinggi makin baik: 92,0 ÷ 80,0 = 115,00%. Dibatasi paling tinggi 100,00% dalam rata-rata, tidak dalam tampilan.',
    ],
    [
      'the floor',
      { direction: 'negative', target: '10', realization: '25' },
      'Makin rendah makin baik (varian A): (2 × 10,0 − 25,0) ÷ 10,0 = −50,00%. Capaian di bawah nol dihitung sebagai 0,00%.',
    ],
    [
      'a target below zero',
      { target: '-2', realization: '-1' },
      'Makin tinggi makin baik, target di bawah nol: 1 + ((−1,0) − (−2,0)) ÷ 2,0 = 150,00%',
    ],
    [
      'a target of zero',
      { direction: 'negative', target: '0', realization: '0' },
      'Makin rendah makin baik, target 0: dengan realisasi 0,0 capaian ditetapkan 100,00%',
    ],
    [
      'stabilise',
      { direction: 'stabilize', target: '50', realization: '45' },
      'Semakin dekat dengan target semakin baik: 1 − |45,0 − 50,0| ÷ 50,0 = 90,00%',
    ],
    [
      'inside a range',
      { target: '80', targetMax: '90', realization: '85' },
      'Realisasi 85,0 berada dalam rentang target 80,0–90,0: 100,00%',
    ],
    [
      'above a range',
      { target: '80', targetMax: '90', realization: '92' },
      'Makin tinggi makin baik: 92,0 ÷ 90,0 = 102,22%. Realisasi di atas rentang 80,0–90,0, maka batas atas menjadi target.',
    ],
    [
      'below a range',
      { direction: 'negative', target: '7', targetMax: '8', realization: '6.5' },
      'Makin rendah makin baik (varian A): (2 × 7,0 − 6,5) ÷ 7,0 = 107,14%. Realisasi di bawah rentang 7,0–8,0, maka batas bawah menjadi target.',
    ],
    ['no target', { realization: '1' }, 'Target belum diisi.'],
    ['no realization', { target: '1' }, 'Realisasi belum diisi.'],
    [
      'a target that divides nothing',
      { target: '0', realization: '3' },
      'Target 0 tidak dapat menjadi pembagi.',
    ],
    [
      'a range that runs backwards',
      { target: '90', targetMax: '80', realization: '1' },
      'Batas bawah target 90,0 lebih besar daripada batas atas 80,0.',
    ],
  ])('says %s', (_, given, sentence) => {
    expect(explain(given)).toBe(sentence);
  });

  it('says the ranks of predicates', () => {
    const ordinal = { scale: opinionScale, target: 'wtp', realization: 'WDP' };
    const plain = makeExplanationFormat({ locale: 'id' });
    const explained = explainAchievement(score({ ordinal }), plain);
    expect(writeExplanation(explained, inIndonesian)).toBe('Peringkat predikat: WDP (3) ÷ WTP (4) = 75,00%');
  });

  it('writes as many decimals as it takes to follow the calculation', () => {
    const write = makeExplanationFormat({ locale: 'id', decimals: 1 }).figure;
    expect(write(rational(17))).toBe('17,0');
    expect(write(rational(1865, 100))).toBe('18,65');
    expect(write(rational(4_090_000n, 865_011n))).toBe('4,7283');
    const plain = makeExplanationFormat({ locale: 'en', isGrouped: false, maxDecimals: 20 }).figure;
    expect(plain(rational(-1_234_567_891n, 1_000n))).toBe('−1234567.891');
  });

  it('writes what a ratio is made of as it was counted, not in the decimals of the percentage', () => {
    const note = { kind: 'ratio-used', numerator: rational(12_874), denominator: rational(19_560) } as const;
    const explained = explainAchievement(addNotes(score({ target: '1', realization: '1' }), [note]), format);
    expect(writeExplanation(explained, inIndonesian)).toContain('12.874 ÷ 19.560 tanpa pembulatan');
  });

  it('has a sentence with all its figures for every note, in both languages', () => {
    const one = rational(1);
    const kinds = ['sum', 'last', 'mean', 'max', 'min'] as const;
    const notes: readonly ExplanationNote[] = [
      { kind: 'range-bound', end: 'lower', min: one, max: one },
      { kind: 'range-bound', end: 'upper', min: one, max: one },
      { kind: 'floored', raw: one },
      { kind: 'capped', cap: one, scope: 'both' },
      { kind: 'capped', cap: one, scope: 'display' },
      { kind: 'capped', cap: one, scope: 'average' },
      { kind: 'negative-realization-variant-b' },
      { kind: 'not-available-because', reason: 'BPS belum menerbitkan.' },
      { kind: 'ratio-used', numerator: one, denominator: one },
      { kind: 'ratio-differs', ratio: one, typed: one },
      ...kinds.map((aggregation) => ({ kind: 'realization-from-quarters', aggregation, filled: 2 }) as const),
      ...kinds.map((aggregation) => ({ kind: 'target-from-quarters', aggregation }) as const),
      { kind: 'quarters-elapsed', filled: 3 },
    ];
    const explained = explainAchievement(addNotes(score({ target: '1', realization: '1' }), notes), format);
    expect(explained.notes).toHaveLength(notes.length);
    for (const texts of [indonesian, english]) {
      expect(writeExplanation(explained, translateWith(texts))).not.toContain('{{');
    }
  });

  it('has a sentence for every reason, in both languages', () => {
    const one = rational(1);
    const inputs = { target: one, targetMax: one, realization: one, targetCode: 'B', realizationCode: 'C' };
    const reasons: readonly NoAchievementReason[] = [
      'no-direction',
      'no-target',
      'no-realization',
      'not-available',
      'target-zero',
      'negative-target-on-negative-direction',
      'range-on-stabilize',
      'range-reversed',
      'unknown-ordinal-scale',
      'unknown-target-code',
      'unknown-realization-code',
      'ordinal-needs-last',
      'peak-without-elapsed-target',
      'ratio-denominator-zero',
    ];
    for (const reason of reasons) {
      const missing = {
        kind: 'none',
        reason,
        explanation: { method: null, reason, inputs, notes: [] },
      } as const;
      for (const texts of [indonesian, english]) {
        expect(writeExplanation(explainAchievement(missing, format), translateWith(texts))).toMatch(
          /^\S.*\.$/,
        );
      }
    }
  });

  it('uses the same figures in both languages', () => {
    const flatten = (texts: object, path = ''): readonly [string, string][] =>
      Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'string'
          ? [[path + key, value] as [string, string]]
          : flatten(value, `${path}${key}.`),
      );
    const figuresOf = (text: string): readonly string[] => (text.match(/{{\w+}}/g) ?? []).toSorted();
    const other = new Map(flatten(english));
    for (const [key, text] of flatten(indonesian)) {
      expect([key, figuresOf(other.get(key) ?? '')]).toEqual([key, figuresOf(text)]);
    }
  });
});
