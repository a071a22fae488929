import { useTranslation } from 'react-i18next';
import type { EvidenceSheet } from '../../../../electron/api/evidence.ts';

/** Beside the name of the file; enlarged, all that came is shown. */
const besideRows = 20;
const besideColumns = 6;

/** The beginning of a table as it was read: figures at the right, as in the program it comes from. */
export function SheetPreview({
  sheet,
  isLarge,
}: {
  readonly sheet: EvidenceSheet;
  readonly isLarge: boolean;
}) {
  const { t } = useTranslation();
  const rows = isLarge
    ? sheet.rows
    : sheet.rows.slice(0, besideRows).map((row) => row.slice(0, besideColumns));
  const isCut =
    sheet.isCut ||
    (!isLarge && (sheet.rows.length > besideRows || sheet.rows.some((row) => row.length > besideColumns)));
  const label = t('evidence.preview.sheet', { name: sheet.name });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by the keyboard */}
      <section className="preview-sheet" aria-label={label} tabIndex={0}>
        <table>
          <caption>{label}</caption>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file that does not change
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} data-number={/^-?[\d.,]+%?$/.test(cell) ? '' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isCut && <p className="muted">{t('evidence.preview.cut')}</p>}
    </>
  );
}
