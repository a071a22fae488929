import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withCli } from './cli-harness.ts';

describe('laporan --kertas', () => {
  it('prints on the sheet that is asked for, and says which ones there are', () =>
    withCli(async (cli) => {
      await cli.run(['contoh', 'lahat', 'd.sakip']);
      const print = (...flags: readonly string[]) =>
        cli.run(['laporan', 'd.sakip', '--jenis', 'iku', '--keluar', 'iku.docx', '--timpa', ...flags]);
      const sizeOfFirst = () => {
        const { 'word/document.xml': xml } = unzipSync(readFileSync(join(cli.dir, 'iku.docx')));
        const [, width, height] =
          /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(strFromU8(xml ?? new Uint8Array())) ?? [];
        // Word counts 1440 to 25.4 mm.
        return [width, height].map((twips) => Math.round((Number(twips) / 1440) * 25.4));
      };
      expect(await print()).toMatchObject({ exitCode: 0 });
      expect(sizeOfFirst()).toEqual([210, 297]);
      expect(await print('--kertas', 'F4', '--mono')).toMatchObject({ exitCode: 0 });
      expect(sizeOfFirst()).toEqual([215, 330]);
      expect(await print('--kertas', 'f4-210')).toMatchObject({ exitCode: 0 });
      expect(sizeOfFirst()).toEqual([210, 330]);
      // The shorter side is the width, whichever stands first.
      expect(await print('--kertas', '250x180')).toMatchObject({ exitCode: 0 });
      expect(sizeOfFirst()).toEqual([180, 250]);
      for (const wrong of ['folio', '10x20', '9999x210', 'a4;']) {
        const refused = await print('--kertas', wrong);
        expect(refused.exitCode).toBe(2);
        expect(refused.error).toContain('f4-210');
      }
    }));
});
