import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type IndicatorShares,
  type ShareDepth,
  shareDepths,
  shareIndicatorTargets,
} from '../../../../db/domain/distribute-indicator.ts';
import { type TargetWay, targetWays } from '../../../../db/domain/distribute-target.ts';
import type { AppError, Result } from '../../../../db/domain/errors.ts';
import { formatDecimal, type NumberLocale } from '../../../../db/domain/format.ts';
import { listMonths, type MonthFigures, mayHaveMonths } from '../../../../db/domain/months.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { showFigure, showRange } from '../../realization/show-figure.ts';
import './share-dialog.css';

type Cells = InputOf<'target.set'>['cells'];
const quarters = [1, 2, 3, 4] as const;

/** „Bagi target”: what each quarter would get, before any of it is written. */
export function ShareDialog({
  document,
  indicatorIds,
  year,
  startWay,
  onShare,
  onClose,
}: {
  readonly document: PlanDocument;
  readonly indicatorIds: ReadonlySet<string>;
  readonly year: number;
  readonly startWay: TargetWay;
  readonly onShare: (cells: Cells) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [way, setWay] = useState<TargetWay>(startWay);
  const [depth, setDepth] = useState<ShareDepth>('quarters');
  const [replaces, setReplaces] = useState(indicatorIds.size === 1);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const locale = document.organization.numberLocale;
  const shares = useMemo(
    () => shareIndicatorTargets(document, indicatorIds, { year, way, depth }),
    [document, indicatorIds, year, way, depth],
  );
  const filled = shares.filter((one) => one.present.length > 0).length;
  const taken = shares.filter((one) => one.ok && (replaces || one.present.length === 0));

  async function share(): Promise<void> {
    setBusy(true);
    const result = await onShare(
      taken.flatMap((one) =>
        one.ok ? one.quarters.flatMap((share) => listCells(one.indicator.id, year, share, depth)) : [],
      ),
    );
    setBusy(false);
    if (result.ok) onClose();
    else setError(result.error);
  }

  return (
    <Dialog
      title={t('action.share.title', { year })}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={taken.length === 0}
            isPending={isBusy}
            onPress={() => void share()}
          >
            {t('action.share.act', { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className="share-controls">
        <SegmentedControl<TargetWay>
          label={t('action.share.way')}
          segments={targetWays.map((id) => ({ id, label: t(`action.share.ways.${id}`) }))}
          value={way}
          onChange={setWay}
        />
        {shares.some(({ indicator }) => mayHaveMonths(indicator)) && (
          <SegmentedControl<ShareDepth>
            label={t('action.share.depth')}
            segments={shareDepths.map((id) => ({ id, label: t(`action.share.depths.${id}`) }))}
            value={depth}
            onChange={setDepth}
          />
        )}
        {indicatorIds.size > 1 && filled > 0 && (
          <Chip isSelected={replaces} onChange={setReplaces}>
            {t('action.share.replace', { count: filled })}
          </Chip>
        )}
      </div>
      <p className="muted share-hint">{t(`action.share.hints.${way}`)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="share-scroll" tabIndex={0} aria-label={t('action.share.preview')}>
        <table className="share-table">
          <thead>
            <tr>
              <th scope="col">{t('action.share.indicator')}</th>
              <th scope="col">{t('action.share.target', { year })}</th>
              {quarters.map((quarter) => (
                <th key={quarter} scope="col">
                  {t(`action.columns.q${quarter}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shares.map((one) => (
              <ShareRow
                key={one.indicator.id}
                {...{ one, year, locale }}
                isKept={!replaces && one.present.length > 0}
              />
            ))}
          </tbody>
        </table>
      </section>
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}

/** The quarter itself where it was shared out, and its months where they were. */
function listCells(
  indicatorId: string,
  year: number,
  { months, ...share }: Extract<IndicatorShares, { ok: true }>['quarters'][number],
  depth: ShareDepth,
): Cells {
  const place = { indicatorId, year, quarter: share.quarter };
  const own = depth === 'months' ? [] : [{ ...place, ...share }];
  const ofMonths = listMonths(share.quarter).flatMap((month, at) => {
    const value = months?.[at] ?? null;
    return value === null ? [] : [{ ...place, month, value, valueMax: null, ordinalCode: null }];
  });
  return [...own, ...ofMonths];
}

function ShareRow({
  one,
  year,
  locale,
  isKept,
}: {
  readonly one: IndicatorShares;
  readonly year: number;
  readonly locale: NumberLocale;
  readonly isKept: boolean;
}) {
  const { t } = useTranslation();
  const { indicator, annual, start } = one;
  const style = { locale, decimals: indicator.decimals };
  const show = (
    cell: Readonly<{
      value: typeof indicator.baselineValue;
      valueMax: typeof indicator.baselineValue;
      ordinalCode: string | null;
    }>,
  ): string =>
    cell.ordinalCode ?? (cell.value === null ? '' : showRange(cell.value, cell.valueMax, style).text);
  const showMonths = (months: MonthFigures | null | undefined): string =>
    months?.some((value) => value !== null)
      ? months.map((value) => (value === null ? '–' : formatDecimal(value, { locale }))).join(' · ')
      : '';
  const from =
    start !== null
      ? t(`action.share.from.${start.from}`, { value: showFigure(start.value, style).text, year: year - 1 })
      : one.pattern !== null
        ? t(`action.share.like.${one.pattern}`, { year: year - 1 })
        : '';
  const note = isKept ? t('action.share.kept') : one.ok ? from : '';
  return (
    <tr className={isKept ? 'is-kept' : ''}>
      <th scope="row">
        {[indicator.code, indicator.name].filter((part) => part).join(' ')}
        {indicator.unitOfMeasure && <span className="muted"> ({indicator.unitOfMeasure})</span>}
        {note && <small>{note}</small>}
      </th>
      <td>{annual && show(annual)}</td>
      {one.ok || isKept ? (
        quarters.map((quarter) => {
          const old = one.present.find((cell) => cell.quarter === quarter);
          const now = one.ok && !isKept ? one.quarters.find((cell) => cell.quarter === quarter) : old;
          const before = old ? show(old) : '';
          const after = now ? show(now) : '';
          const monthsBefore = showMonths(old?.months);
          const months = showMonths(now?.months) || monthsBefore;
          return (
            <td key={quarter}>
              {after}
              {before !== '' && before !== after && <small>{t('action.share.was', { value: before })}</small>}
              {months !== '' && <small className="share-table__months">{months}</small>}
              {monthsBefore !== '' && monthsBefore !== months && (
                <small>{t('action.share.was', { value: monthsBefore })}</small>
              )}
            </td>
          );
        })
      ) : (
        <td colSpan={4} className="share-table__why">
          {t(`action.share.reasons.${one.reason}`, {
            year,
            before: year - 1,
            decimals: indicator.decimals,
          })}
        </td>
      )}
    </tr>
  );
}
