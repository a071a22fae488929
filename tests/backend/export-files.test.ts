import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../db/sqlite/open.ts';
import type { ExportedDocument } from '../../electron/backend/exports/export-json.ts';
import { type Cli, withCli } from '../cli/cli-harness.ts';
import { makePng } from '../support/picture.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample } from './support/open-sample.ts';
import { addPicture } from './support/scenes-writing.ts';

const picture = makePng(8, 4);
const logo = makePng(16, 16);

/** A file with a picture and a logo, exported. */
async function exportWithFiles({ dir, run }: Cli): Promise<string> {
  const page = await openSample(await makeBackend().openSession());
  await addPicture(page, 'peta.png', picture);
  const file = path.join(dir, 'lambang.png');
  writeFileSync(file, logo);
  const grant = await page.grant(file, 'logo');
  await page.change('office.setLogo', { planId: page.planId, grant });
  const copy = path.join(dir, 'kantor.sakip');
  await page.get('document.saveCopy', { grant: await page.grant(copy, 'save-copy') });
  const { out, error } = await run(['ekspor', 'kantor.sakip', '--json']);
  expect(error).toBe('');
  return out;
}

describe('an export of a file with pictures and a logo', () => {
  it('carries their bytes, and becomes a file whose own export is the same to the byte', () =>
    withCli(async (cli) => {
      const first = await exportWithFiles(cli);
      const exported = JSON.parse(first) as ExportedDocument;
      const carried = (exported.files ?? []).map(({ bytes }) => Buffer.from(bytes, 'base64'));
      expect(carried).toHaveLength(2);
      expect(carried).toEqual(expect.arrayContaining([Buffer.from(picture), Buffer.from(logo)]));
      expect(exported.leftOut).toBeUndefined();
      writeFileSync(path.join(cli.dir, 'asal.json'), first);
      expect(await cli.run(['impor', '--json', 'asal.json', 'baru.sakip'])).toMatchObject({ exitCode: 0 });
      expect((await cli.run(['ekspor', 'baru.sakip', '--json'])).out).toBe(first);
    }));

  it('says of those that are not in the file that they stay behind', () =>
    withCli(async (cli) => {
      await exportWithFiles(cli);
      const light = path.join(cli.dir, 'ringan.sakip');
      copyFileSync(path.join(cli.dir, 'kantor.sakip'), light);
      const db = connect(light, { readonly: false });
      db.exec('delete from evidence_piece');
      db.close();
      const { out, error } = await cli.run(['ekspor', 'ringan.sakip', '--json']);
      const { files, leftOut } = JSON.parse(out) as ExportedDocument;
      expect(files).toBeUndefined();
      expect(leftOut?.documents).toEqual({ files: 2, bytes: picture.byteLength + logo.byteLength });
      expect(error).toContain('Tanpa isi 2 berkas gambar');
    }));

  it('is refused with the place of bytes that are not those of their row, and nothing is made', () =>
    withCli(async (cli) => {
      const exported = JSON.parse(await exportWithFiles(cli)) as ExportedDocument;
      const source = path.join(cli.dir, 'asal.json');
      const [first, second] = exported.files ?? [];
      const refusal = async (files: unknown): Promise<string> => {
        writeFileSync(source, JSON.stringify({ ...exported, files }));
        const { exitCode, error } = await cli.run(['impor', '--json', 'asal.json', 'baru.sakip']);
        expect(exitCode).not.toBe(0);
        expect(await cli.list()).not.toContain('baru.sakip');
        return error;
      };
      expect(await refusal([{ hash: first?.hash, bytes: second?.bytes }])).toContain('files[0].bytes');
      expect(await refusal([first, { hash: 'a'.repeat(64), bytes: '' }])).toContain('files[1].hash');
      expect(await refusal([first, first])).toContain('files[1].hash');
      expect(await refusal({})).toContain('files');
    }));
});
