import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { applyPlanPatch } from '../../../db/domain/plan-patch.ts';
import type { BackendMethodName, InputOf, OutputOf } from '../../../electron/api/contract.ts';
import type { SampleName } from '../../../electron/api/document.ts';
import type { Saved } from '../../../electron/api/plan.ts';
import type { BackendSession } from './make-backend.ts';
import { takeSample } from './sample-bytes.ts';
import type { TestSession } from './test-session.ts';

type ChangeName = {
  [M in BackendMethodName]: OutputOf<M> extends Saved<infer _T> ? M : never;
}[BackendMethodName];
type ValueOf<M extends ChangeName> = OutputOf<M> extends Saved<infer T> ? T : never;

/** A page with a plan open: it keeps what it holds up to date by patches alone, as the real one does. */
export type TestPage = TestSession &
  Readonly<{
    planId: string;
    /** What the page holds now. */
    held: () => PlanDocument;
    /** Gives a command, patches what the page holds, and answers with the command's own value. */
    change: <M extends ChangeName>(method: M, input: InputOf<M>) => Promise<ValueOf<M>>;
    /** What the file says now. */
    read: () => Promise<PlanDocument>;
  }>;

/** A copy of a sample of its own; writing the sample anew takes several times as long as opening it. */
export async function openSample(page: BackendSession, name: SampleName = 'dinsos'): Promise<TestPage> {
  const number = readdirSync(page.samplesDir).length + 1;
  const file = path.join(page.samplesDir, `${name}-${number}.sakip`);
  writeFileSync(file, await takeSample(name));
  const info = await page.get('document.open', { grant: await page.grant(file, 'open') });
  return holdPlan(page, info.plans[0]?.id ?? '');
}

export async function holdPlan(page: TestSession, planId: string): Promise<TestPage> {
  const read = () => page.get('plan.read', { planId });
  let held = await read();
  return {
    ...page,
    planId,
    held: () => held,
    read,
    change: async (method, input) => {
      const saved = (await page.get(method, input)) as Saved<ValueOf<typeof method>>;
      if (saved.patch) held = applyPlanPatch(held, saved.patch);
      return saved.value;
    },
  };
}

type Lists = Readonly<Record<string, unknown>>;

/** The same plan whatever order the rows of its lists came in; nodes keep theirs, which is their reading order. */
export function sortLists(document: PlanDocument): Lists {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [
      name,
      Array.isArray(value) && name !== 'nodes' && name !== 'settings'
        ? (value as readonly { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1))
        : value,
    ]),
  );
}
