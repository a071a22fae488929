import { planSheets, type SheetPeriod } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { sayPeriod } from '../../api/text/entry-sheet-text.ts';
import { cleanName } from '../evidence/clean-name.ts';
import { createTableTexts } from '../exports/table-texts.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import { writeBook } from './write-book.ts';

export type MadeSheet = Readonly<{ name: string; unitName: string | null; rows: number; bytes: Uint8Array }>;

/** One file for each unit, under a name that says whose it is; two units of one name get a number. */
export function makeSheets(
  document: PlanDocument,
  period: SheetPeriod,
  { fileId, at }: Readonly<{ fileId: string; at: Date }>,
): readonly MadeSheet[] {
  const { organization, plan } = document;
  const language = plan.language === 'id' ? 'id' : 'en';
  const translate = createTableTexts(language);
  const taken = new Set<string>();
  return planSheets(document, period).map((planned) => {
    const { unit, rows } = planned;
    const mark = {
      fileId,
      planId: plan.id,
      planTitle: plan.title,
      organizationName: organization.name,
      unitId: unit?.id ?? null,
      unitName: unit?.name ?? null,
      ...period,
      madeAt: at.toISOString(),
    };
    const pages = layOutSheet(planned, period, {
      mark,
      locale: organization.numberLocale,
      language,
      translate,
    });
    const wanted = translate('sheetPage.fileName', {
      unit: unit?.name ?? translate('entrySheet.noUnit', {}),
      period: sayPeriod(period, translate),
    });
    const name = chooseFree(cleanName(wanted), taken);
    return { name, unitName: unit?.name ?? null, rows: rows.length, bytes: writeBook(pages, at) };
  });
}

function chooseFree(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    free = name.replace(/(\.[a-z]+)$/i, ` (${number})$1`);
  }
  taken.add(free.toLowerCase());
  return free;
}
