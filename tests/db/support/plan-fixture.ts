import { type CommandContext, type Committed, runCommand } from '../../../db/command.ts';
import { setBudgets, setSpendings } from '../../../db/commands/budget.ts';
import { setGlosses } from '../../../db/commands/glosses.ts';
import { createIndicator, updateIndicator } from '../../../db/commands/indicator.ts';
import { setNarrative } from '../../../db/commands/narrative.ts';
import { createNode } from '../../../db/commands/node.ts';
import { createNodeLink } from '../../../db/commands/node-link.ts';
import { setRealizations } from '../../../db/commands/realization.ts';
import { createRecord } from '../../../db/commands/record.ts';
import { setTargets } from '../../../db/commands/target.ts';
import type { Result } from '../../../db/domain/errors.ts';
import type { LevelKind, PlanDocument } from '../../../db/domain/plan-document.ts';
import { readPlainText } from '../../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../../db/domain/rich-text/write-rich-text.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { toReader } from '../../../db/reader.ts';
import { expectOk } from '../../support/temp-db.ts';
import type { Office } from './engines.ts';

export async function run<T>(
  office: Office,
  act: (context: CommandContext) => Promise<Result<T>>,
  name = 'test.command',
): Promise<Committed<T>> {
  return expectOk(await runCommand(office.deps, name, act));
}

export async function readPlan(office: Office): Promise<PlanDocument> {
  const document = await readPlanDocument(toReader(office.deps.db), office.planId);
  if (!document) throw new Error('the plan is gone');
  return document;
}

export type Fixture = Readonly<{
  levels: Readonly<Record<LevelKind, string>>;
  vision: string;
  mission: string;
  goal: string;
  objective: string;
  otherObjective: string;
  program: string;
  unit: string;
  indicator: string;
  otherIndicator: string;
}>;

/**
 * Visi → Misi → Tujuan → two Sasaran; the first Sasaran has two indicators with figures, a gloss, a narrative and a
 * program with a ceiling and a quarter's spending; the program supports the second Sasaran.
 */
export async function fillPlan(office: Office): Promise<Fixture> {
  const { planId } = office;
  const { levels } = await readPlan(office);
  const levelOf = Object.fromEntries(levels.map(({ kind, id }) => [kind, id])) as Record<LevelKind, string>;
  const { value } = await run(office, async (context) => {
    const add = async (level: LevelKind, parentId: string | null, text: string): Promise<string> =>
      expectOk(await createNode(context, { planId, parentId, levelId: levelOf[level], atEnd: true, text }))
        .id;
    const vision = await add('vision', null, 'Masyarakat sejahtera');
    const mission = await add('mission', vision, 'Pelayanan yang baik');
    const goal = await add('goal', mission, 'Meningkatnya kesejahteraan');
    const objective = await add('objective', goal, 'Berkurangnya kemiskinan');
    const otherObjective = await add('objective', goal, 'Meningkatnya mutu layanan');
    const program = await add('program', objective, 'Program rehabilitasi sosial');
    const indicator = expectOk(
      await createIndicator(context, {
        nodeId: objective,
        afterId: null,
        name: 'Persentase penduduk miskin',
      }),
    ).id;
    const otherIndicator = expectOk(
      await createIndicator(context, {
        nodeId: objective,
        afterId: indicator,
        name: 'Jumlah keluarga dibantu',
      }),
    ).id;
    const unit = expectOk(
      await createRecord(context, {
        kind: 'unit',
        planId,
        values: { parentId: null, code: null, name: 'Sekretariat', validFrom: null, validTo: null },
      }),
    ).id;
    expectOk(
      await updateIndicator(context, {
        id: indicator,
        version: 1,
        patch: { direction: 'negative', unitOfMeasure: 'persen', boundMin: '0', boundMax: '100' },
      }),
    );
    expectOk(
      await setGlosses(context, {
        nodeId: objective,
        glosses: [{ id: null, term: 'kemiskinan', meaning: 'pengeluaran di bawah garis kemiskinan' }],
      }),
    );
    expectOk(
      await createNodeLink(context, {
        fromNodeId: program,
        toNodeId: otherObjective,
        kind: 'supports',
        note: null,
      }),
    );
    expectOk(
      await setTargets(context, {
        planId,
        cells: [2025, 2026].map((year) => ({
          indicatorId: indicator,
          year,
          quarter: 0,
          value: String(2035 - year),
          valueMax: null,
          ordinalCode: null,
        })),
      }),
    );
    expectOk(
      await setRealizations(
        context,
        { planId, cells: [{ indicatorId: indicator, year: 2025, quarter: 0, value: '9.75' }] },
        'person',
      ),
    );
    expectOk(
      await setBudgets(context, {
        planId,
        cells: [{ nodeId: program, year: 2025, budgetVersionId: null, ceiling: '1500000000' }],
      }),
    );
    expectOk(
      await setSpendings(context, {
        planId,
        cells: [{ nodeId: program, year: 2025, quarter: 1, amount: '400000000' }],
      }),
    );
    for (const subjectId of ['', objective, indicator]) {
      expectOk(
        await setNarrative(context, {
          planId,
          document: 'lkjip',
          year: 2025,
          section: 'analysis',
          subjectId,
          body: writeRichText(readPlainText(`Uraian ${subjectId}`)),
        }),
      );
    }
    return {
      ok: true,
      value: { vision, mission, goal, objective, otherObjective, program, unit, indicator, otherIndicator },
    } as const;
  });
  return { ...value, levels: levelOf };
}
