import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redo, undo } from '../../db/command.ts';
import { attachSigned, createFinal, type MadeFinal, removeFinal } from '../../db/commands/final.ts';
import { toKeptFile } from '../../db/evidence-store.ts';
import { readFileBytes } from '../../db/queries/evidence.ts';
import { findFinal, listFinals } from '../../db/queries/final.ts';
import { toReader } from '../../db/reader.ts';
import { expectOk } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { readPlan, run } from './support/plan-fixture.ts';

const pdf = Buffer.from('%PDF-1.7 yang dibuat');
const signed = {
  ...toKeptFile(Buffer.from('%PDF-1.7 yang dibuat, ditandatangani')),
  fileName: 'pk ttd.pdf',
  mediaType: 'application/pdf',
  hasSignature: true,
  keepsOriginal: true,
};

describe.each(engines)('final documents on $name', (engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await engine.start();
  });
  afterEach(() => office.end());
  afterAll(() => engine.stop());

  const reader = () => toReader(office.deps.db);
  const made = (change: Partial<MadeFinal> = {}): MadeFinal => ({
    planId: office.planId,
    document: 'agreement',
    year: 2026,
    official: null,
    title: 'Perjanjian Kinerja Tahun 2026',
    signatory: null,
    documentDate: '2026-01-12',
    isDated: true,
    openFindings: 0,
    reason: null,
    madeWith: '{}',
    by: 'Rina',
    files: [{ role: 'pdf', fileName: 'pk.pdf', mediaType: 'application/pdf', ...toKeptFile(pdf) }],
    ...change,
  });
  const make = async (change: Partial<MadeFinal> = {}): Promise<string> =>
    (await run(office, (context) => createFinal(context, made(change)))).value.id;

  it('are kept with their bytes, signed, taken back and brought back, one step each', async () => {
    const id = await make();
    expect((await readPlan(office)).finals).toMatchObject([
      { id, year: 2026, isDated: true, files: [{ role: 'pdf', hasSignature: null }] },
    ]);
    await run(office, (context) => attachSigned(context, { id, file: signed, by: 'Budi' }));
    // The same file once more changes nothing.
    const again = await run(office, (context) => attachSigned(context, { id, file: signed, by: 'Budi' }));
    expect(again.seq).toBeNull();
    const [final] = await listFinals(reader(), office.planId);
    expect(final?.files).toMatchObject([
      { role: 'pdf' },
      { role: 'signed', addedBy: 'Budi', hasSignature: true, keepsOriginal: true },
    ]);
    await run(office, (context) => removeFinal(context, { id }));
    expect(await findFinal(reader(), id)).toBeNull();
    expectOk(await undo(office.deps));
    const back = await findFinal(reader(), id);
    // Versions only grow; all else is as it was.
    expect(back?.final).toMatchObject({ title: final?.title, madeAt: final?.madeAt, version: 2 });
    expect(back?.final.files.map(({ fileHash }) => fileHash)).toEqual(
      final?.files.map(({ fileHash }) => fileHash),
    );
    expectOk(await undo(office.deps));
    expect((await findFinal(reader(), id))?.final.files).toHaveLength(1);
    expectOk(await redo(office.deps));
    expect((await findFinal(reader(), id))?.final.files).toHaveLength(2);
    expect(await readFileBytes(reader(), toKeptFile(pdf).hash)).toEqual(pdf);
  });

  it('need a reason where something is open, and a plan that is there', async () => {
    const refuse = (change: Partial<MadeFinal>) =>
      expect(run(office, (context) => createFinal(context, made(change)))).rejects;
    await refuse({ openFindings: 2 }).toThrow('final-needs-reason');
    await refuse({ planId: 'hilang' }).toThrow('row-not-found');
    expect(await listFinals(reader(), office.planId)).toEqual([]);
    await make({ openFindings: 2, reason: 'Batas waktu' });
    const gone = run(office, (context) => removeFinal(context, { id: 'hilang' }));
    await expect(gone).rejects.toThrow('row-not-found');
    const none = run(office, (context) => attachSigned(context, { id: 'hilang', file: signed, by: 'Budi' }));
    await expect(none).rejects.toThrow('row-not-found');
  });
});
