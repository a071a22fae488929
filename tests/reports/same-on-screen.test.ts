import { describe, expect, it } from 'vitest';
import type { PlanDocument, PlanIndicator } from '../../db/domain/plan-document.ts';
import { everyOfficial, type ReportKind, reportKinds } from '../../electron/api/report-kinds.ts';
import { placeCells } from '../../electron/backend/reports/model/place-cells.ts';
import {
  type Cell,
  listBlocks,
  type ReportModel,
  type Table,
} from '../../electron/backend/reports/model/report-model.ts';
import { describeAchievement } from '../../renderer/features/achievement/model/describe-achievement.ts';
import { makeFigureWriters } from '../../renderer/features/achievement/model/write-figures.ts';
import { readDocx } from '../support/docx-text.ts';
import { readPdf } from '../support/pdf-text.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { readXlsx } from '../support/xlsx-text.ts';
import { makeRandomPlan, randomPlanYear } from './support/random-plan.ts';
import { buildModel, listTables, prepareRenderers, squeeze } from './support/render.ts';
import { aStaffedPlan } from './support/sample-plans.ts';
import {
  type FiguresByIndicator,
  readAchievementJson,
  readAchievementScreen,
  readEntryScreen,
  type SaidFigures,
} from './support/screen-figures.ts';

const render = prepareRenderers();
const everyone = { who: everyOfficial, isDated: false } as const;
const fields = ['target', 'realization', 'achievement'] as const;
type Field = (typeof fields)[number];

/** Heads of the columns that say a figure of the year, from the upper head down. */
const heads: Readonly<Record<Field, RegExp>> = {
  target: /^((Kinerja\/)?Target( 2026)?|Target tahun\/2026|2026\/T|2026\/Target)$/,
  realization: /^((Kinerja\/)?Realisasi 2026|2026\/R)$/,
  achievement: /^((Kinerja\/)?Capaian \(%\)|2026\/%)$/,
};

/** What the tables of a document say of one indicator in the year, wherever they say it. */
type SaidOnPaper = Readonly<{ indicator: PlanIndicator; field: Field; text: string; table: string }>;

function readPaper(model: ReportModel, document: PlanDocument): readonly SaidOnPaper[] {
  // Those of a status report of another year say other figures under the same heads.
  const tables = listTables(model).filter(({ id }) => !/table\/figures\/(?!2026)/.test(id));
  return tables.flatMap((table) => {
    const paths = nameColumns(table);
    return placeCells(table.rows, table.columns.length).flatMap((placed) => {
      const indicator = document.indicators.find(({ name }) =>
        placed.some(({ cell }) => cell.text.endsWith(name)),
      );
      if (indicator === undefined) return [];
      return placed.flatMap(({ cell, column }): readonly SaidOnPaper[] => {
        const field = fields.find((one) => heads[one].test(paths[column] ?? ''));
        return field === undefined ? [] : [{ indicator, field, text: readCell(cell), table: table.id }];
      });
    });
  });
}

function nameColumns({ header, columns }: Table): readonly string[] {
  const paths = columns.map(() => '');
  for (const row of placeCells(
    header.map((cells) => ({ cells })),
    columns.length,
  ))
    for (const { cell, column } of row)
      for (let at = column; at < column + (cell.columns ?? 1); at += 1)
        paths[at] = [paths[at], cell.text].filter(Boolean).join('/');
  return paths;
}

/** Without the marks that notes explain; a word in the place of a figure is no figure. */
const readCell = ({ text, isMuted }: Cell): string => (isMuted ? '' : text.replace(/[*†]+$/, ''));

const isFigure = (text: string): boolean => /^[−(]?\d[\d.,–]*[)*†]?$/.test(text);
const readFigures = (cells: readonly string[]): readonly string[] => cells.map(squeeze).filter(isFigure);

const listFigures = (tables: readonly Table[]): readonly string[] =>
  readFigures(
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'group' ? [] : row.cells.map(({ text }) => text))),
    ),
  );

const sortLetters = (cells: readonly string[]): string => [...cells.map(squeeze).join('')].sort().join('');

async function expectSameOnPaper(model: ReportModel, kind: ReportKind): Promise<void> {
  const said = listFigures(listTables(model));
  const pdf = await readPdf(render.pdf(model).bytes);
  const docx = readDocx(await render.docx(model));
  expect(readFigures(pdf.cells)).toEqual(said);
  expect(readFigures(docx.cells)).toEqual(said);
  // A statement beside many rows may go on over a page: its letters are the same, in pieces.
  expect(sortLetters(pdf.cells)).toEqual(sortLetters(docx.cells));
  const tables = model.sheets ?? listTables(model);
  if (kind === 'strategy' || tables.length === 0) return;
  const { sheets } = readXlsx(await render.xlsx(model));
  expect(readFigures(sheets.flatMap(({ table }) => table))).toEqual(listFigures(tables));
}

/** The digits of a written figure as a number with a point, cut to as many decimals as the other one says. */
const toPlain = (text: string): string => text.replaceAll('.', '').replace(',', '.').replace('−', '-');

function expectJsonToSay(document: PlanDocument, screen: FiguresByIndicator): void {
  for (const { id, target, targetMax, realization, achievement } of readAchievementJson(
    document,
    randomPlanYear,
  )) {
    const shown = screen.get(id);
    if (shown === undefined) throw new Error(`${id} is not on the screen`);
    const { target: shownTarget = '', realization: shownRealization, achievement: shownAchievement } = shown;
    const [low = '', high] = shownTarget.split('–');
    expect([id, isSameFigure(low, target)]).toEqual([id, true]);
    if (high !== undefined) expect([id, isSameFigure(high, targetMax)]).toEqual([id, true]);
    expect([id, isSameFigure(shownRealization, realization)]).toEqual([id, true]);
    expect([id, isSameFigure(shownAchievement, achievement)]).toEqual([id, true]);
  }
}

/** The screen rounds what is computed; the exact figure of the command line lies within half of its last digit. */
function isSameFigure(shown: string, exact: string | null): boolean {
  if (exact === null) return shown === '';
  if (!/^-?[\d.]+$/.test(exact)) return shown === exact;
  const plain = toPlain(shown);
  const decimals = Math.min(plain.split('.')[1]?.length ?? 0, 12);
  const scale = 10n ** 14n;
  const read = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
    const size = BigInt(whole) * scale + BigInt(fraction.padEnd(14, '0').slice(0, 14));
    return text.startsWith('-') ? -size : size;
  };
  const difference = read(plain) - read(exact);
  const half = scale / 10n ** BigInt(decimals) / 2n;
  return plain !== '' && difference <= half && -difference <= half;
}

/** The one page for the head says the mean of the office and of its counts as the other places do. */
function expectSameOffice(document: PlanDocument, model: ReportModel): void {
  const tiles = listBlocks(model).find((block) => block.kind === 'tiles');
  const { score } = describeAchievement(document, randomPlanYear, null);
  const { mean, shown } = score.total;
  const writers = makeFigureWriters(document.organization.numberLocale, score);
  expect(tiles?.items.slice(0, 3).map(({ value }) => value)).toEqual([
    shown === null ? '–' : writers.percent(shown),
    `${mean.measured} dari ${mean.total}`,
    `${mean.reached} dari ${mean.measured}`,
  ]);
}

function expectSameEverywhere(document: PlanDocument, model: ReportModel): readonly SaidOnPaper[] {
  const achievement = readAchievementScreen(document, randomPlanYear);
  const entry = readEntryScreen(document, randomPlanYear);
  expect(Object.fromEntries(entry)).toEqual(Object.fromEntries(achievement));
  expectJsonToSay(document, achievement);
  const said = readPaper(model, document);
  const shown = said.map(({ indicator, field, table }) => {
    const figures: SaidFigures | undefined = achievement.get(indicator.id);
    return [table, indicator.name, field, figures?.[field]];
  });
  expect(said.map(({ table, indicator, field, text }) => [table, indicator.name, field, text])).toEqual(
    shown,
  );
  return said;
}

/** Kinds whose tables say figures of an indicator's year. */
const speaking: readonly ReportKind[] = [
  'renstra',
  'lkjip',
  'strategy',
  'agreement',
  'action-plan',
  'measurement',
];

describe('the figures of documents and screens', () => {
  it.each(speaking)(
    'are the same on Capaian, on Realisasi, in capaian --json and in the document: %s',
    (kind) => {
      const plan = aStaffedPlan();
      const said = expectSameEverywhere(plan, buildModel(plan, { kind, officials: everyone }));
      expect(said.length).toBeGreaterThan(2);
    },
  );

  it('are those worked by hand', () => {
    const plan = aStaffedPlan();
    const [served, waiting, grade, unavailable] = plan.indicators.map(({ id }) =>
      readAchievementScreen(plan, randomPlanYear).get(id),
    );
    // 72 ÷ 80; (2 × 10 − 12) ÷ 10; 5 ÷ 4; nothing, and not zero.
    expect(served).toEqual({ target: '80,0', realization: '72,0', achievement: '90,00' });
    expect(waiting).toEqual({ target: '10', realization: '12', achievement: '80,00' });
    expect(grade).toEqual({ target: 'B', realization: 'BB', achievement: '125,00' });
    expect(unavailable).toEqual({ target: '60,00', realization: '', achievement: '' });
  });

  it('are all there where the rows beside one statement are taller than what is left of a page', async () => {
    // The tenth plan of this seed: five indicators of one objective, two of them named in twenty lines.
    const random = createRandom(597_115);
    const plans = Array.from({ length: 10 }, () => makeRandomPlan(random));
    const [tall = aPlanDocument()] = plans.slice(-1);
    await expectSameOnPaper(buildModel(tall, { kind: 'renstra', officials: everyone }), 'renstra');
  });

  it('are the same for plans nobody thought of, in every kind and format', async () => {
    const random = createRandom(chooseSeed('screens and documents of random plans'));
    const rounds = Number(process.env.SELARAS_ROUNDS ?? reportKinds.length);
    let count = 0;
    for (let round = 0; round < rounds; round += 1) {
      const plan = makeRandomPlan(random);
      const kind = reportKinds[round % reportKinds.length] ?? 'lkjip';
      const model = buildModel(plan, { kind, officials: everyone });
      count += expectSameEverywhere(plan, model).length;
      if (kind === 'summary') expectSameOffice(plan, model);
      await expectSameOnPaper(model, kind);
    }
    // A plan without indicators says nothing; several in a row would make this test say nothing.
    expect(count).toBeGreaterThan(rounds);
  }, 900_000);
});
