import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Committed, runCommand, undo } from '../../db/command.ts';
import { setNarrative } from '../../db/commands/narrative.ts';
import { updatePlan } from '../../db/commands/plan.ts';
import { readPlainText } from '../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../db/domain/rich-text/write-rich-text.ts';
import { listHistory } from '../../db/queries/document.ts';
import { toReader } from '../../db/reader.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import { expectOk } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { fillPlan, readPlan } from './support/plan-fixture.ts';

describe.each(engines)('a text that is saved at every pause, on $name', ({ start, stop }) => {
  let office: Office;
  beforeEach(async () => {
    office = await start();
    await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(stop);

  const pause = async (
    body: string,
    joins: number | null,
    { section = 'issues', actor = office.deps.actor } = {},
  ): Promise<Committed<null>> =>
    expectOk(
      await runCommand(
        { ...office.deps, actor },
        'narrative.set',
        (context) =>
          setNarrative(context, {
            planId: office.planId,
            document: 'lkjip',
            year: 2026,
            section,
            subjectId: '',
            body: body === '' ? '' : writeRichText(readPlainText(body)),
          }),
        joins,
      ),
    );
  const entries = async () => listHistory(toReader(office.deps.db), { before: null, limit: 100 });
  const findText = async (): Promise<string | undefined> =>
    (await readPlan(office)).narratives.find(({ section }) => section === 'issues')?.body;
  const expectWhole = async (): Promise<void> =>
    expect(await verifyHistory(toReader(office.deps.db))).toBeNull();

  it('is one entry, whose chain holds and which is taken back to what was there before', async () => {
    const before = (await entries()).length;
    await pause('Lama', null);
    const { seq } = await pause('B', null);
    expect((await pause('Ba', seq)).seq).toBe(seq);
    expect((await pause('Baru', seq)).seq).toBe(seq);
    expect(await entries()).toHaveLength(before + 2);
    await expectWhole();
    expect(await findText()).toContain('Baru');
    expectOk(await undo(office.deps));
    expect(await findText()).toContain('Lama');
    await expectWhole();
  });

  it('begins an entry of its own behind another act, for another person, and for another text', async () => {
    const { seq } = await pause('Satu', null);
    expect((await pause('Satu', seq, { section: 'duties' })).seq).not.toBe(seq);
    expect((await pause('Dua', seq)).seq).not.toBe(seq);
    const { seq: mine } = await pause('Tiga', null);
    expect((await pause('Empat', mine, { actor: 'Sekretaris' })).seq).not.toBe(mine);
    const { seq: last } = await pause('Lima', null);
    expectOk(
      await runCommand(office.deps, 'plan.update', (context) =>
        updatePlan(context, { id: office.planId, version: 1, patch: { title: 'Rencana lain' } }),
      ),
    );
    expect((await pause('Enam', last)).seq).not.toBe(last);
    await expectWhole();
  });

  it('that comes and goes again is written as both', async () => {
    const { seq } = await pause('Sementara', null);
    const gone = await pause('', seq);
    expect(gone.seq).toBe((seq ?? 0) + 1);
    await expectWhole();
    expectOk(await undo(office.deps));
    expect(await findText()).toContain('Sementara');
  });
});
