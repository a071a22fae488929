import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../db/command.ts';
import { createDocument } from '../../db/sqlite/create.ts';
import { dinsos } from '../../electron/backend/samples/dinsos/index.ts';
import type { Sample, SampleIndicator, SampleNode } from '../../electron/backend/samples/sample.ts';
import { writeSample } from '../../electron/backend/samples/write-sample.ts';
import { createNewId } from '../../electron/backend/uuid.ts';

export const now = (): Date => new Date();
export const newId = createNewId({ now });
export const newSalt = (): string => newId();

export async function withFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes an office of any size as a file; gives the id of its plan. */
export async function writeOffice(path: string, sample: Sample): Promise<string> {
  const made = await createDocument(path, { replace: true, now, newId, appVersion: 'bench' }, async (db) =>
    runCommand({ db, actor: 'bench', now, newId, newSalt, explain: () => null }, 'sample.create', (context) =>
      writeSample(context, sample),
    ),
  );
  if (!made.ok) throw new Error(made.error.code);
  return made.value.value.planId;
}

/** Objectives of ten indicators each, with a target for every year, measured in it and, when asked, in its quarters. */
export function makeLargeOffice(indicators: number, years: number, quarters: 0 | 4): Sample {
  const allYears = Array.from({ length: years }, (_, index) => 2020 + index);
  const periods = allYears.flatMap((year) => [
    `${year}`,
    ...Array.from({ length: quarters }, (_, quarter) => `${year}.${quarter + 1}`),
  ]);
  const indicator = (index: number): SampleIndicator => ({
    name: `Indikator ${index}`,
    kind: 'ik',
    unit: '%',
    direction: index % 3 === 0 ? 'negative' : 'positive',
    aggregation: 'last',
    decimals: 2,
    baseline: [2019, '40'],
    targets: Object.fromEntries(allYears.map((year, at) => [year, String(50 + (at % 40))])),
    realizations: Object.fromEntries(
      periods.map((period, at) => [period, `${45 + ((at + index) % 50)}.${1 + (index % 9)}`]),
    ),
  });
  const objective = (index: number): SampleNode => ({
    level: 'objective',
    text: `Sasaran ${index}`,
    indicators: Array.from({ length: 10 }, (_, at) => indicator(index * 10 + at)),
  });
  const goals = Array.from({ length: Math.ceil(indicators / 100) }, (_, goal) => ({
    level: 'goal' as const,
    text: `Tujuan ${goal}`,
    children: Array.from({ length: 10 }, (_, at) => objective(goal * 10 + at)),
  }));
  const { predecessor: _, ...plan } = dinsos.plan;
  return {
    ...dinsos,
    plan: { ...plan, periodStart: 2020, periodEnd: 2020 + years - 1 },
    // What the example says of rows of its own.
    narratives: [],
    actions: [],
    benchmarks: [],
    budgetVersions: [],
    otherPlans: [],
    links: [],
    tree: [
      { level: 'vision', text: 'Visi', children: [{ level: 'mission', text: 'Misi', children: goals }] },
    ],
  };
}
