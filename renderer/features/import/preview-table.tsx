import { ArrowDown, ArrowUp, CircleAlert, Equal, TriangleAlert } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../db/domain/decimal.ts';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import { divide, fromDecimal, rational } from '../../../db/domain/rational.ts';
import type { ImportTarget } from '../../../db/domain/table-import/import-outline.ts';
import type { PreviewRow } from '../../../db/domain/table-import/preview-rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { LevelTag } from '../../ui/level-tag.tsx';
import { useNumberLocale } from './use-number-locale.ts';

const arrows = { positive: ArrowUp, negative: ArrowDown, stabilize: Equal } as const;
const million = rational(1_000_000n);

/** `left-with-parent` cannot be taken without the row above it. */
export type RowChoice = 'taken' | 'left' | 'left-with-parent';

/** The rows of the outline, indented as they will stand. */
export function PreviewTable({
  rows,
  years,
  stateOf,
  onToggle,
  ref,
}: {
  readonly rows: readonly PreviewRow[];
  readonly years: readonly number[];
  readonly stateOf: (row: PreviewRow) => RowChoice;
  readonly onToggle: (address: string, isTaken: boolean) => void;
  readonly ref: Ref<HTMLElement>;
}) {
  const { t } = useTranslation();
  const locale = useNumberLocale();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={ref} className="scroll-table" aria-label={t('importer.preview.table')} tabIndex={0}>
      <table className="scroll-table__rows import__table import__table--outline">
        <thead>
          <tr>
            <th scope="col">{t('importer.preview.text')}</th>
            <th scope="col">{t('importer.preview.unit')}</th>
            <th scope="col" className="import__number">
              {t('importer.preview.baseline')}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="import__number">
                {year}
              </th>
            ))}
            <th scope="col">{t('importer.preview.status')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OutlineLine
              key={row.key}
              row={row}
              choice={stateOf(row)}
              years={years}
              locale={locale}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OutlineLine({
  row,
  choice,
  years,
  locale,
  onToggle,
}: {
  readonly row: PreviewRow;
  readonly choice: RowChoice;
  readonly years: readonly number[];
  readonly locale: NumberLocale;
  readonly onToggle: (address: string, isTaken: boolean) => void;
}) {
  const { t } = useTranslation();
  const { indicator, level, ceilings, earlier } = row;
  const tag = level ? t(`importWords.roles.${level}`) : (indicator?.kind ?? 'ik').toUpperCase();
  return (
    <tr data-sheet-row={row.row} data-status={row.status} data-level={level ?? undefined}>
      <td>
        <label className="import__line" style={{ paddingInlineStart: row.depth * 14 }}>
          <input
            type="checkbox"
            checked={choice === 'taken'}
            disabled={choice === 'left-with-parent'}
            aria-label={t('importer.preview.takeRow', { text: row.text })}
            onChange={(event) => onToggle(row.address, event.currentTarget.checked)}
          />
          <LevelTag kind={level ?? indicator?.kind ?? 'ik'}>{tag}</LevelTag>
          <span className="import__words">
            {row.code && <span className="import__code">{row.code} </span>}
            {row.text}
            <Was text={[earlier?.code, earlier?.text].filter((part) => part).join(' ')} />
          </span>
        </label>
      </td>
      <td>
        {indicator && (
          <span className="import__unit">
            {indicator.unit}
            {indicator.direction && (
              <span
                title={indicator.isDirectionGuessed ? t('importer.preview.guessed') : undefined}
                data-guessed={indicator.isDirectionGuessed ? '' : undefined}
              >
                <Icon of={arrows[indicator.direction]} size={12} />
                <span className="visually-hidden">{t(`matrix.directions.${indicator.direction}`)}</span>
              </span>
            )}
            <Was text={earlier?.unit ?? ''} />
          </span>
        )}
      </td>
      <td className="import__number">
        {indicator && (
          <>
            {indicator.baselineOrdinal ?? show(indicator.baselineValue, indicator.decimals, locale)}
            <Was
              text={
                earlier?.baselineOrdinal ?? show(earlier?.baselineValue ?? null, indicator.decimals, locale)
              }
            />
          </>
        )}
      </td>
      {years.map((year) => (
        <td key={year} className="import__number">
          {indicator ? (
            <Target
              target={indicator.targets.find((one) => one.year === year)}
              earlier={earlier?.targets.find((one) => one.year === year)}
              decimals={indicator.decimals}
              locale={locale}
            />
          ) : (
            <Ceiling
              value={ceilings.find((one) => one.year === year)?.ceiling ?? null}
              earlier={earlier?.ceilings.find((one) => one.year === year)?.ceiling ?? null}
              locale={locale}
            />
          )}
        </td>
      ))}
      <td>
        <span className="import__status">
          {row.severity && row.severity !== 'hint' && (
            <span className="import__problem-icon" data-severity={row.severity}>
              <Icon of={row.severity === 'error' ? CircleAlert : TriangleAlert} size={14} />
              <span className="visually-hidden">{t(`importWords.severity.${row.severity}`)}</span>
            </span>
          )}
          <span>
            {t(`importer.preview.statuses.${row.status}`)}
            {earlier && earlier.others.length > 0 && (
              <span className="import__others">
                {earlier.others.map((role) => t(`importWords.roles.${role}`)).join(', ')}
              </span>
            )}
          </span>
        </span>
      </td>
    </tr>
  );
}

const show = (value: Decimal | null, decimals: number, locale: NumberLocale): string =>
  value === null ? '' : formatDecimal(value, { locale, decimals });

/** What the plan says now, and no longer once the table is applied. */
function Was({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  if (text === '') return null;
  return (
    <del className="import__was">
      <span className="visually-hidden">{t('importer.preview.was')} </span>
      {text}
    </del>
  );
}

function showTarget(
  { value, valueMax, ordinalCode }: ImportTarget,
  decimals: number,
  locale: NumberLocale,
): string {
  if (ordinalCode !== null) return ordinalCode;
  const low = show(value, decimals, locale);
  return valueMax === null ? low : `${low}–${show(valueMax, decimals, locale)}`;
}

function Target({
  target,
  earlier,
  decimals,
  locale,
}: {
  readonly target: ImportTarget | undefined;
  readonly earlier: ImportTarget | undefined;
  readonly decimals: number;
  readonly locale: NumberLocale;
}) {
  if (!target) return null;
  return (
    <>
      {showTarget(target, decimals, locale)}
      {earlier && <Was text={showTarget(earlier, decimals, locale)} />}
    </>
  );
}

const showMillions = (value: Decimal, locale: NumberLocale): string =>
  formatDecimal(divide(fromDecimal(value), million), { locale, decimals: 2 });

function Ceiling({
  value,
  earlier,
  locale,
}: {
  readonly value: Decimal | null;
  readonly earlier: Decimal | null;
  readonly locale: NumberLocale;
}) {
  if (value === null) return null;
  return (
    <>
      <span title={`Rp${formatDecimal(value, { locale })}`}>{showMillions(value, locale)}</span>
      {earlier !== null && <Was text={showMillions(earlier, locale)} />}
    </>
  );
}
