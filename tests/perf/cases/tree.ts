import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleNode } from '../../../electron/backend/samples/sample.ts';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { makeHome, startProgram } from '../../e2e/support/program.ts';
import { summarize } from '../measure.ts';
import { makeLargeOffice, writeOffice } from '../office.ts';
import { atMost, type Result } from '../result.ts';
import { openWatchedPage } from '../watched-press.ts';

const rounds = 12;
/** 1 vision + 4 missions + 45 goals + 450 objectives. */
const tree: readonly SampleNode[] = [
  {
    level: 'vision',
    text: 'Visi',
    children: Array.from({ length: 4 }, (_, mission) => ({
      level: 'mission',
      text: `Misi ${mission} dengan kalimat sepanjang yang biasa ditulis kantor`,
      children: Array.from({ length: mission === 0 ? 12 : 11 }, (_, goal) => ({
        level: 'goal',
        text: `Meningkatnya hal ${goal} bagi seluruh lapisan masyarakat`,
        children: Array.from({ length: 10 }, (_, objective) => ({
          level: 'objective',
          text: `Terpenuhinya kebutuhan ${objective} di seluruh wilayah kerja`,
        })),
      })),
    })),
  },
];

/**
 * From the press on „Pohon kinerja” to the picture of 500 cards laid out anew; the reference is the press back to the
 * list of the same rows.
 */
export async function measureTree(): Promise<readonly Result[]> {
  const home = makeHome();
  const file = join(home, 'kantor.sakip');
  await writeOffice(file, { ...makeLargeOffice(10, 5, 0), tree });
  const program = await startProgram({ file, home });
  const browser = await launchBrowser();
  try {
    const { page, press, close } = await openWatchedPage(browser, program);
    const menu = page.getByRole('navigation', { name: 'Menu utama' });
    const drawn: number[] = [];
    const listed: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const [picture, list] = [
        await press(menu.getByRole('button', { name: 'Pohon kinerja' }), '.tree-svg [data-card]', 10),
        await press(
          menu.getByRole('button', { name: /^Rencana(?! aksi)/ }),
          '[role="treegrid"] [role="row"]',
          10,
        ),
      ];
      // The first round fetches the code of the view.
      if (round > 0) {
        drawn.push(picture);
        listed.push(list);
      }
    }
    await close();
    const measured = summarize(drawn);
    return [
      {
        name: 'performance tree of 500 cards drawn',
        unit: 'ms',
        measured,
        reference: { name: 'the outline of the same rows', timing: summarize(listed) },
        bound: atMost(1_000, measured),
      },
    ];
  } finally {
    await browser.close();
    await program.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
