import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import type { CellEdit } from '../../../ui/grid/grid-types.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { judgeTarget } from '../../plan/model/judge-target.ts';
import { makeTargetContext, type TargetDraft } from '../model/target-cells.ts';
import type { TargetRow } from '../model/target-rows.ts';
import type { SheetProps } from './sheet-props.ts';
import { useSheetSave } from './use-sheet-save.ts';

export type Place = Readonly<{ rowKey: string; columnKey: string }>;
export type TypedEdit = Pick<CellEdit<TargetRow>, 'row' | 'columnKey' | 'text' | 'raw'> &
  Readonly<{ isConfirmed?: boolean }>;

export const keyOfPlace = ({ rowKey, columnKey }: Place): string => `${rowKey} ${columnKey}`;

/** What is typed or pasted into the table of targets: kept as one command, or left in its cell to be put right. */
export function useTargetEdits({ document, indicator }: Pick<SheetProps, 'document' | 'indicator'>) {
  const { t } = useTranslation();
  const save = useSheetSave();
  const sayError = useErrorText();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, TargetDraft>>(new Map());

  async function change(edits: readonly TypedEdit[], dropped = 0): Promise<void> {
    const next = new Map(drafts);
    const cells: InputOf<'target.set'>['cells'] = [];
    for (const { row, columnKey, text, raw, isConfirmed } of edits) {
      const year = Number(columnKey);
      if (row.kind !== 'target' || !Number.isInteger(year)) continue;
      const { quarter, month } = row;
      const typed = { text, raw: raw ?? null, isConfirmed: isConfirmed ?? false };
      const verdict = judgeTarget(typed, makeTargetContext(document, indicator, { year, quarter, month }));
      const key = keyOfPlace({ rowKey: row.key, columnKey });
      if (verdict.ok) {
        next.delete(key);
        const place = { indicatorId: indicator.id, year, quarter, ...(month === null ? {} : { month }) };
        cells.push({ ...place, ...verdict.value });
      } else next.set(key, { text, issue: verdict.issue });
    }
    setDrafts(next);
    if (dropped > 0) showToast({ text: t('indicator.targets.dropped', { count: dropped }), tone: 'info' });
    if (cells.length === 0) return;
    const result = await save.targets(cells);
    if (!result.ok) showToast({ text: sayError(result.error), tone: 'error' });
  }

  const forget = (place: Place): void =>
    setDrafts(new Map([...drafts].filter(([key]) => key !== keyOfPlace(place))));

  return { drafts, change, forget };
}
