import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { readDocx } from '../support/docx-text.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { readPdf } from '../support/pdf-text.ts';
import { aPlanDocument, type IndicatorParts, type NodeParts } from '../support/plan-document-builder.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { buildModel, listTables, prepareRenderers, squeeze } from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const render = prepareRenderers();

type Kind = 'lkjip' | 'renstra';

async function readBoth(plan: PlanDocument, kind: Kind) {
  const model = buildModel(plan, { kind });
  const pdf = await readPdf(render.pdf(model).bytes);
  const docx = readDocx(await render.docx(model));
  const clean = (cells: readonly string[]) => cells.map(squeeze).filter((text) => text !== '');
  return { model, pdf: clean(pdf.cells), docx: clean(docx.cells) };
}

const isFigure = (text: string): boolean => /^[−(]?\d[\d.,–]*[)*†]?$/.test(text);

describe('PDF and DOCX of the same plan', () => {
  it.each(['lkjip', 'renstra'] as const)('say the same in every cell of every table: %s', async (kind) => {
    const { model, pdf, docx } = await readBoth(aSmallPlan(), kind);
    expect(pdf).toEqual(docx);
    const rows = listTables(model).flatMap((table) => table.rows.filter(({ kind }) => kind !== 'group'));
    const cells = rows.flatMap((row) => row.cells);
    expect(pdf).toEqual(cells.map((cell) => squeeze(cell.text)).filter((text) => text !== ''));
  });

  it('say figures worked by hand', async () => {
    const { pdf } = await readBoth(aSmallPlan(), 'lkjip');
    // 72 ÷ 80; (2 × 10 − 12) ÷ 10; 5 ÷ 4; their mean; 72 ÷ 90; 23.906.077.655 ÷ 103.826.538.000 and the rest.
    for (const figure of ['90,00', '80,00', '125,00', '98,33', '23,03', '79.920.460.345'])
      expect(pdf).toContain(figure);
  });

  it('say the same hundreds of figures where tables go on over pages', async () => {
    const { pdf, docx } = await readBoth(aFullPlan(24), 'lkjip');
    expect(pdf.filter(isFigure).length).toBeGreaterThan(500);
    expect(pdf.filter(isFigure)).toEqual(docx.filter(isFigure));
    // A statement beside many rows may go on over a page: its words are the same, in pieces.
    expect(pdf.join('')).toHaveLength(docx.join('').length);
  });

  it('say the same for plans nobody thought of', async () => {
    const random = createRandom(chooseSeed('reports of random plans'));
    const rounds = Number(process.env.SELARAS_ROUNDS ?? 6);
    for (let round = 0; round < rounds; round += 1) {
      const plan = aRandomPlan(random);
      const kind: Kind = round % 2 === 0 ? 'lkjip' : 'renstra';
      const { pdf, docx } = await readBoth(plan, kind);
      expect(pdf.filter(isFigure)).toEqual(docx.filter(isFigure));
      expect([...pdf.join('')].sort()).toEqual([...docx.join('')].sort());
    }
  });
});

type Random = (below: number) => number;

function aRandomPlan(random: Random): PlanDocument {
  const pick = <T>(...choices: readonly T[]): T => choices[random(choices.length)] as T;
  const maybe = <T>(value: T): T | undefined => (random(3) === 0 ? undefined : value);
  const figure = () =>
    decimal(
      `${random(2) ? '' : '-'}${random(100_000)}${random(2) ? `.${random(9) + 1}` : ''}`.replace(/^-0$/, '0'),
    );
  const anIndicator = (): IndicatorParts => ({
    name: pick('Indeks', 'Persentase <b>&', 'Angka # $ * _ kemiskinan', `Nama ${'panjang '.repeat(20)}`),
    unitOfMeasure: pick('%', 'orang', null),
    direction: pick('positive', 'negative', 'stabilize', null),
    aggregation: pick('last', 'sum', 'mean'),
    decimals: random(4),
    kind: pick('iku', 'ik'),
    ...(random(2) ? { baseline: [2024, figure()] as const } : {}),
    targets: Object.fromEntries([2025, 2026, 2029].flatMap((year) => (random(4) ? [[year, figure()]] : []))),
    realizations: Object.fromEntries(
      [2025, 2026].flatMap((year) =>
        random(4) ? [[year, { value: figure(), isProvisional: random(2) === 0 }]] : [],
      ),
    ),
  });
  const someIndicators = () => Array.from({ length: random(6) }, anIndicator);
  const aProgram = (): NodeParts => ({
    level: 'program',
    text: 'Program',
    code: '1.06.01',
    indicators: someIndicators(),
    budget: { 2026: [String(random(2_000_000_000)), maybe(String(random(1_000_000_000))) ?? null] },
  });
  const anObjective = (): NodeParts => ({
    level: 'objective',
    text: pick('Sasaran', 'Meningkatnya mutu layanan'),
    indicators: someIndicators(),
    children: Array.from({ length: random(3) }, aProgram),
  });
  return aPlanDocument({
    plan: random(4) ? {} : { periodStart: null, periodEnd: null },
    organization: { isExample: random(2) === 0 },
    settings: { negativeVariant: pick('A', 'B'), cap: pick(null, decimal('100'), decimal('120')) },
    nodes: Array.from({ length: random(4) }, () => ({
      level: 'goal' as const,
      text: 'Tujuan',
      indicators: someIndicators(),
      children: Array.from({ length: random(4) }, anObjective),
    })),
  });
}
