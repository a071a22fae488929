import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { makeHome, startProgram } from '../../e2e/support/program.ts';
import { summarize, type Timing } from '../measure.ts';
import { makeLargeOffice, writeOffice } from '../office.ts';
import { atMost, type Result } from '../result.ts';
import { openWatchedPage } from '../watched-press.ts';

const indicators = 60;
const years = 10;
const rounds = 12;

/**
 * From the press on a view to the picture that shows it: sixty indicators of ten years as sixty small drawings. The
 * reference is the same press on the list of units, which holds one line.
 */
export async function measureCharts(): Promise<readonly Result[]> {
  const home = makeHome();
  const file = join(home, 'kantor.sakip');
  await writeOffice(file, makeLargeOffice(indicators, years, 0));
  const program = await startProgram({ file, home });
  const browser = await launchBrowser();
  try {
    const { page, press, close } = await openWatchedPage(browser, program);
    await page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('button', { name: 'Capaian' })
      .click();
    await page.locator('.ranking__row').first().waitFor();
    const trends: number[] = [];
    const units: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const drawn = await press(
        page.getByRole('radio', { name: 'Tren' }),
        '.trends__cell .spark',
        indicators,
      );
      const listed = await press(page.getByRole('radio', { name: 'Unit kerja' }), '.unit-list__line', 1);
      // The first round fetches the code of the views.
      if (round > 0) {
        trends.push(drawn);
        units.push(listed);
      }
    }
    await close();
    const measured: Timing = summarize(trends);
    return [
      {
        name: '60 indicators × 10 years drawn',
        unit: 'ms',
        measured,
        reference: { name: 'the list of units on the same page', timing: summarize(units) },
        bound: atMost(300, measured),
      },
    ];
  } finally {
    await browser.close();
    await program.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
