import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redo, runCommand, undo } from '../../db/command.ts';
import {
  type AttachedFile,
  attachFiles,
  linkEvidence,
  type ProvedFigure,
} from '../../db/commands/evidence.ts';
import { createRecord, removeRecord } from '../../db/commands/record.ts';
import { pieceBytes } from '../../db/evidence-store.ts';
import { checkFile, findFile, readFileBytes } from '../../db/queries/evidence.ts';
import { toReader } from '../../db/reader.ts';
import { expectOk } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { type Fixture, fillPlan, readPlan, run } from './support/plan-fixture.ts';

const noError = (): boolean => false;

/** Two pieces and ten bytes, so that the last piece is a short one. */
const bytes = Buffer.alloc(2 * pieceBytes + 10, 'bukti ');

function aFile(content: Buffer = bytes, fileName = 'laporan.pdf'): AttachedFile {
  return {
    hash: createHash('sha256').update(content).digest('hex'),
    sizeBytes: content.byteLength,
    fileName,
    mediaType: 'application/pdf',
    title: fileName,
    documentDate: '2026-03-31',
    *pieces() {
      for (let at = 0; at < content.byteLength; at += pieceBytes) yield content.subarray(at, at + pieceBytes);
    },
  };
}

const noParts = {
  note: null,
  documentDate: null,
  fileHash: null,
  fileName: null,
  mediaType: null,
  sizeBytes: null,
  location: null,
  body: null,
} as const;

describe.each(engines)('evidence on $name', (engine) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await engine.start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(() => engine.stop());

  const attach = (files: readonly AttachedFile[], indicatorId = fixture.indicator) =>
    run(office, (context) => attachFiles(context, { indicatorId, year: 2026, quarter: 1, files }));
  const reader = () => toReader(office.deps.db);
  const countPieces = async () =>
    (await office.deps.db.selectFrom('evidence_piece').select('position').execute()).length;

  it('gives back the bytes it was given, and knows them to be whole', async () => {
    const file = aFile();
    await attach([file]);
    await office.reopen();
    expect(await findFile(reader(), file.hash)).toEqual({ sizeBytes: 2_097_162, pieceCount: 3 });
    expect(Buffer.from((await readFileBytes(reader(), file.hash)) ?? []).equals(bytes)).toBe(true);
    expect(await checkFile(reader(), file.hash, noError)).toBe('whole');
  });

  it('keeps a file once, whatever it proves and under whatever name', async () => {
    const file = aFile();
    await attach([file, { ...file, fileName: 'salinan.pdf' }]);
    await attach([file], fixture.otherIndicator);
    const { evidences } = await readPlan(office);
    expect(evidences.map(({ indicatorId, fileName }) => [indicatorId, fileName])).toEqual([
      [fixture.indicator, 'laporan.pdf'],
      [fixture.otherIndicator, 'laporan.pdf'],
    ]);
    expect(await countPieces()).toBe(3);
  });

  it('takes several files as one step, and brings them back with the bytes', async () => {
    const files = [aFile(), aFile(Buffer.from('kedua'), 'kedua.pdf')];
    const { seq } = await attach(files);
    const changes = await office.deps.db
      .selectFrom('history_change')
      .select('table_name')
      .where('seq', '=', seq)
      .execute();
    expect(changes.map((change) => change.table_name)).toEqual(['evidence', 'evidence']);
    expectOk(await undo(office.deps));
    expect((await readPlan(office)).evidences).toEqual([]);
    expectOk(await redo(office.deps));
    expect((await readPlan(office)).evidences).toHaveLength(2);
    expect(await checkFile(reader(), files[0]?.hash ?? '', noError)).toBe('whole');
  });

  it('tells bytes that changed and bytes that are not there', async () => {
    const { hash } = aFile();
    expect(await checkFile(reader(), hash, noError)).toBe('left-out');
    await attach([aFile()]);
    const spoiled = Buffer.alloc(pieceBytes, 'x');
    await office.deps.db
      .updateTable('evidence_piece')
      .set({ bytes: spoiled })
      .where('position', '=', 1)
      .execute();
    expect(await checkFile(reader(), hash, noError)).toBe('damaged');
    expect(await readFileBytes(reader(), hash)).toBeNull();
    await office.deps.db.deleteFrom('evidence_piece').where('position', '=', 1).execute();
    expect(await checkFile(reader(), hash, noError)).toBe('damaged');
    // The same file attached again mends what is missing.
    await attach([aFile()], fixture.otherIndicator);
    expect(await checkFile(reader(), hash, noError)).toBe('whole');
  });

  it('takes links and words too, and refuses what lacks what its kind needs', async () => {
    const create = (values: object) =>
      runCommand(office.deps, 'evidence.create', (context) =>
        createRecord(context, {
          kind: 'evidence',
          planId: office.planId,
          values: {
            ...noParts,
            indicatorId: fixture.indicator,
            year: 2026,
            quarter: 0,
            title: 'Data BPS',
            kind: 'link',
            ...values,
          },
        }),
      );
    expectOk(await create({ location: 'https://bps.go.id/tabel' }));
    expectOk(await create({ kind: 'text', body: 'Berita acara di arsip, map 3.' }));
    expect(await create({})).toMatchObject({ ok: false, error: { detail: { field: 'location' } } });
    expect(await create({ kind: 'text', body: 'a', location: 'b' })).toMatchObject({ ok: false });
    expect(await create({ kind: 'file', fileName: 'a.pdf' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', detail: { field: 'fileHash' } },
    });
    const { evidences } = await readPlan(office);
    expect(evidences.map(({ kind }) => kind)).toEqual(['link', 'text']);
    const [first] = evidences;
    expectOk(
      await runCommand(office.deps, 'evidence.remove', (context) =>
        removeRecord(context, { kind: 'evidence', id: first?.id ?? '' }),
      ),
    );
    expect((await readPlan(office)).evidences).toHaveLength(1);
  });

  it('links one piece of evidence to several figures and keeps it when it proves none', async () => {
    const { planId } = office;
    await run(office, (context) =>
      attachFiles(context, { indicatorId: null, planId, year: 2026, quarter: 0, files: [aFile()] }),
    );
    const list = async () =>
      (await readPlan(office)).evidences.map(({ indicatorId, quarter }) => [indicatorId, quarter]);
    expect(await list()).toEqual([[null, 0]]);
    const link = async (figures: readonly ProvedFigure[]) => {
      const ids = (await readPlan(office)).evidences.map(({ id }) => id);
      return run(office, (context) => linkEvidence(context, { ids, figures }));
    };
    const first = { indicatorId: fixture.indicator, year: 2026, quarter: 1 } as const;
    const second = { indicatorId: fixture.otherIndicator, year: 2026, quarter: 0 } as const;
    await link([first, second, first]);
    expect((await list()).toSorted()).toEqual(
      [
        [first.indicatorId, 1],
        [second.indicatorId, 0],
      ].toSorted(),
    );
    expect((await link([second, first])).seq).toBeNull();
    await link([second]);
    expect(await list()).toEqual([[second.indicatorId, 0]]);
    await link([]);
    expect(await list()).toEqual([[null, 0]]);
    expectOk(await undo(office.deps));
    expect(await list()).toEqual([[second.indicatorId, 0]]);
    expect(await countPieces()).toBe(3);
  });

  it('links only what is one and the same piece of evidence', async () => {
    await attach([aFile(), aFile(Buffer.from('lain'), 'lain.pdf')]);
    const ids = (await readPlan(office)).evidences.map(({ id }) => id);
    const refused = await runCommand(office.deps, 'evidence.link', (context) =>
      linkEvidence(context, { ids, figures: [] }),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('leaves nothing of a file whose command was refused', async () => {
    const refused = await runCommand(office.deps, 'evidence.attach', async (context) => {
      await context.keepFile(aFile());
      return attachFiles(context, { indicatorId: 'tidak-ada', year: 2026, quarter: 1, files: [aFile()] });
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'row-not-found' } });
    expect(await countPieces()).toBe(0);
  });
});
