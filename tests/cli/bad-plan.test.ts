import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCli } from './cli-harness.ts';

type Row = Record<string, unknown>;

/** The example with its objectives numbered alike and supporting each other, taken over from another program's JSON. */
describe('a plan that contradicts itself', () => {
  it('is taken over as it is, and periksa says of each contradiction where it is and what to do', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const exported = JSON.parse((await run(['ekspor', 'd.sakip', '--json'])).out);
      const nodes = exported.tables.node as Row[];
      const levels = exported.tables.framework_level as Row[];
      const kinds = new Map(levels.map((level) => [level.id, level.kind]));
      const goal = nodes.find((node) => kinds.get(node.level_id) === 'goal');
      const objectives = nodes.filter((node) => kinds.get(node.level_id) === 'objective');
      const [a, b] = objectives.filter((node) => node.parent_id === goal?.id);
      if (!a || !b) throw new Error('the example has no goal with two objectives');
      Object.assign(b, { code: a.code });
      const link = { organization_id: a.organization_id, kind: 'supports', note: null, version: 1 };
      exported.tables.node_link.push(
        { ...link, id: 'l1', from_node_id: a.id, to_node_id: b.id },
        { ...link, id: 'l2', from_node_id: b.id, to_node_id: a.id },
      );
      await writeFile(join(dir, 'asal.json'), JSON.stringify(exported));
      expect(await run(['impor', '--json', 'asal.json', 'baru.sakip'])).toMatchObject({
        exitCode: 0,
        error: '',
      });
      const { exitCode, out } = await run(['periksa', 'baru.sakip', '--bagian', 'rencana']);
      expect(exitCode).toBe(1);
      const words = out.replaceAll(/\s+/g, ' ');
      expect(words).toContain(
        `Kode ${a.code} dipakai dua kali pada tingkat yang sama, antara lain oleh "${b.text}".`,
      );
      expect(words).toContain(`Hubungan "${a.text}" ke "${b.text}" kembali ke dirinya sendiri.`);
      expect(words).toContain('Hapus salah satu hubungan di antaranya.');
    }));
});
