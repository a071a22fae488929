import type { sheetPage as sheetPageId } from '../id/sheet-page.ts';
import type { TextsLike } from '../text-type.ts';

export const sheetPage: TextsLike<typeof sheetPageId> = {
  page: 'Entry sheet',
  help: 'How to fill in',
  fileName: 'Entry sheet {{unit}} {{period}}.xlsx',
  title: 'Entry sheet: realization {{period}}',
  unit: 'Unit: {{unit}}',
  plan: 'Plan: {{plan}}',
  made: 'Made on {{date}}. Fill in the yellow cells only, save, and send this file back.',
  columns: {
    no: 'No',
    indicator: 'Indicator',
    unitOfMeasure: 'Unit',
    target: 'Target {{year}}',
    quarterTarget: 'Target Q{{quarter}}',
    before: 'Realization {{year}}',
    monthTarget: 'Target {{month}}',
    month: 'Realization {{month}}',
    value: 'Realization {{period}}',
    numerator: 'Numerator (a)',
    denominator: 'Denominator (b)',
    note: 'Note or obstacle',
    missing: 'Not available: reason',
  },
  parts: 'a = {{numerator}}; b = {{denominator}}',
  rules: {
    numberTitle: 'Not a number',
    number:
      'Enter a number between {{min}} and {{max}}. If there is no figure yet, give the reason in the last column.',
    anyNumber:
      'Enter a number without its unit. If there is no figure yet, give the reason in the last column.',
    percentTitle: 'Per cent',
    percent: 'Write 90.5 for 90.5 per cent, without the % sign.',
    quarterTitle: 'Quarter',
    quarter: 'Leave it empty where the months are filled in: the quarter is computed from them.',
    codeTitle: 'Grade',
    code: 'Choose one of: {{codes}}.',
    partTitle: 'Parts of the figure',
    part: 'The figure is computed where a and b are filled in.',
    lengthTitle: 'Too long',
    length: 'At most {{max}} characters.',
    missingTitle: 'Not available',
    missing: 'Only where there is no figure; leave the realization empty.',
  },
  steps: {
    fill: 'Fill in the yellow cells only. The others are locked so that the sheet can be read back.',
    number: 'Write numbers without units and without the per cent sign: 90.5.',
    month:
      'Where the cells of the months are yellow, fill in each month and leave the quarter empty: it is computed from them. A month without a figure yet stays empty.',
    ratio:
      'Where there are columns a and b, fill in both; the figure is computed from them and may stay empty.',
    missing:
      'If there is no figure yet, leave the realization empty and give the reason in the last column. Zero means zero, not missing.',
    note: 'Write obstacles or remarks in the column for notes.',
    emptied: 'A cell that was emptied does not remove a figure that is already recorded.',
    save: 'Save as .xlsx and send it back. The file may be renamed.',
  },
};
