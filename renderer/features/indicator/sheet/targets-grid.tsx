import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatDecimal, formatPlain } from '../../../../db/domain/format.ts';
import type { Quarter } from '../../../../db/domain/plan-document.ts';
import { useIsReadOnly } from '../../../app/use-document.ts';
import { Grid } from '../../../ui/grid/grid.tsx';
import type { GridHandle, GridKeyContext } from '../../../ui/grid/grid-types.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { sayFigureIssue } from '../../plan/use-words.ts';
import { readMonthPaste } from '../model/month-paste.ts';
import { listTargetRows, listTargetYears, type TargetRow, type TargetYear } from '../model/target-rows.ts';
import { ApartTargets } from './apart-targets.tsx';
import type { SheetProps } from './sheet-props.ts';
import { labelKey, useTargetColumns } from './target-columns.tsx';
import { keyOfPlace, type Place, useTargetEdits } from './use-target-edits.ts';

const rowHeightPx = 28;
/** Header and both edges. */
const frameHeightPx = 34;
const allQuarters: ReadonlySet<Quarter> = new Set([1, 2, 3, 4]);

/** Targets of all years, their quarters and months, with what was reached below: Excel's keys and paste, one step each. */
export function TargetsGrid(props: SheetProps) {
  const { document, indicator, locale, isReadOnly: isPlanFixed } = props;
  const { t, i18n } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const grid = useRef<GridHandle>(null);
  const { drafts, change, forget } = useTargetEdits(props);
  const [selected, setSelected] = useState<Place | null>(null);
  // Where the office measures by month, its months are what is to be filled in.
  const [open, setOpen] = useState<ReadonlySet<Quarter>>(
    indicator.frequency === 'monthly' ? allQuarters : new Set(),
  );
  const years = useMemo(() => listTargetYears(document, indicator), [document, indicator]);
  const rows = useMemo(() => listTargetRows(open, indicator), [open, indicator]);
  // What was adopted is the year's target; its quarters and months are made under the plan.
  const mayChange = ({ sealed }: TargetYear, quarter: Quarter): boolean =>
    !(quarter === 0 ? isPlanFixed : isReadOnly) && !sealed.has(quarter);

  function toggle({ kind, ...row }: TargetRow): boolean {
    if (kind !== 'target' || !('quarter' in row) || row.quarter === 0 || row.place.isExpanded === null)
      return false;
    const next = new Set(open);
    if (!next.delete(row.quarter)) next.add(row.quarter);
    setOpen(next);
    return true;
  }

  const columns = useTargetColumns({ ...props, years, drafts, mayChange, toggle });

  function pressKey(
    event: React.KeyboardEvent,
    { mode, row, columnKey }: GridKeyContext<TargetRow>,
  ): boolean {
    if (mode === 'edit' || columnKey !== labelKey || event.ctrlKey || event.altKey || event.shiftKey)
      return false;
    const { isExpanded } = row.place;
    const turns =
      event.key === ' ' ||
      event.key === 'Enter' ||
      (event.key === 'ArrowRight' && isExpanded === false) ||
      (event.key === 'ArrowLeft' && isExpanded === true);
    return turns && toggle(row);
  }

  const draft = selected && drafts.get(keyOfPlace(selected));
  const answer = (act: (row: TargetRow, columnKey: string) => void) => (): void => {
    const row = rows.find((one) => one.key === selected?.rowKey);
    if (row && selected) act(row, selected.columnKey);
    grid.current?.focus();
  };
  const take = (value: Decimal) => (row: TargetRow, columnKey: string) =>
    void change([{ row, columnKey, text: formatPlain(value, { locale }) }]);

  return (
    <>
      <div
        className="targets-grid"
        data-field="targets"
        style={{ blockSize: frameHeightPx + rows.length * rowHeightPx }}
      >
        <Grid<TargetRow>
          key={i18n.language}
          ref={grid}
          role="treegrid"
          label={t('indicator.targets.of', { name: indicator.name })}
          columns={columns}
          rows={rows}
          treePlace={({ place }) => place}
          onEdit={(edits) => void change(edits)}
          onPaste={({ row, columnKey, block }) => {
            const years_ = years.map(({ year }) => String(year));
            const pasted = readMonthPaste(row, columnKey, block, years_);
            if (pasted === null) return false;
            const openYears = new Map(years.map((one) => [String(one.year), one]));
            const kept = pasted.edits.filter(({ row: { quarter }, columnKey: key }) => {
              const year = openYears.get(key);
              return year !== undefined && mayChange(year, quarter);
            });
            void change(kept, pasted.dropped + pasted.edits.length - kept.length);
            return true;
          }}
          onSelect={({ row, columnKey }) => setSelected({ rowKey: row.key, columnKey })}
          onKeyDown={pressKey}
          {...(years[0] ? { initialCell: { rowKey: 'target-0', columnKey: String(years[0].year) } } : {})}
          rowClass={(row) =>
            row.key === 'target-0'
              ? 'targets-grid__year'
              : row.key.startsWith('month-')
                ? 'targets-grid__month'
                : ''
          }
          popover={
            draft && selected
              ? {
                  ...selected,
                  label: t('indicator.targets.issue'),
                  content: (
                    <div className="targets-grid__issue">
                      <p>{sayFigureIssue(t, draft.issue, locale)}</p>
                      {'suggestion' in draft.issue && draft.issue.suggestion && (
                        <LinkButton onPress={answer(take(draft.issue.suggestion))}>
                          {t('plan.issues.meant', {
                            value: formatDecimal(draft.issue.suggestion, { locale }),
                          })}
                        </LinkButton>
                      )}
                      {draft.issue.kind === 'far' && (
                        <LinkButton
                          onPress={answer(
                            (row, columnKey) =>
                              void change([{ row, columnKey, text: draft.text, isConfirmed: true }]),
                          )}
                        >
                          {t('plan.issues.keep', { value: formatDecimal(draft.issue.read, { locale }) })}
                        </LinkButton>
                      )}
                      <LinkButton
                        onPress={answer((row, columnKey) => forget({ rowKey: row.key, columnKey }))}
                      >
                        {t('plan.issues.forget')}
                      </LinkButton>
                    </div>
                  ),
                }
              : null
          }
        />
      </div>
      <ApartTargets {...{ years, indicator, locale, mayChange }} />
    </>
  );
}
