import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import { formatDecimal } from '../../../../db/domain/format.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { type FindingFix, findFix } from '../model/finding-fix.ts';
import { type OutlineWords, yearKey } from '../model/outline-row.ts';
import { placeKind } from '../model/placement.ts';
import { getTree } from '../state/outline-host.ts';
import { reveal } from '../state/outline-state.ts';
import type { OutlineActions } from '../use-outline.ts';

/** One press that puts a finding right, or goes to the one place where it is put right. */
export function FixButton({
  plan,
  finding,
  words,
  actions,
}: {
  readonly plan: PlanDocument;
  readonly finding: Finding;
  readonly words: OutlineWords;
  readonly actions: OutlineActions;
}) {
  const { t } = useTranslation();
  const fix = findFix(plan, finding);
  if (!fix) return null;
  return <LinkButton onPress={() => carryOut(fix, plan, actions)}>{sayFix(t, fix, plan, words)}</LinkButton>;
}

function sayFix(t: TFunction, fix: FindingFix, plan: PlanDocument, { locale }: OutlineWords): string {
  switch (fix.kind) {
    case 'fill-target': {
      const decimals = plan.indicators.find((one) => one.id === fix.indicatorId)?.decimals ?? 0;
      return t('plan.fix.fill', { value: formatDecimal(fix.value, { locale, decimals }) });
    }
    case 'go-to-cell':
      return t('plan.fix.cell');
    case 'go-to-field':
      return fix.field === 'direction' ? t('plan.fix.choose') : t('plan.fix.field');
    case 'add-indicator':
      return t('plan.fix.indicator');
    case 'add-program':
      return t('plan.fix.program');
    case 'fill-period':
      return t('plan.fillPeriod');
  }
}

function carryOut(fix: FindingFix, plan: PlanDocument, actions: OutlineActions): void {
  const { host, newRows, cells } = actions;
  const { outline } = host;
  const show = (key: string): void => outline.set((now) => reveal(now, getTree(host), key));
  switch (fix.kind) {
    case 'fill-target': {
      const indicator = plan.indicators.find((one) => one.id === fix.indicatorId);
      if (!indicator) return;
      const row = { key: indicator.id, node: null, indicator, draft: null };
      cells.accept(row, yearKey(fix.year), fix.value);
      return;
    }
    case 'go-to-cell': {
      show(fix.indicatorId);
      const columnKey = typeof fix.column === 'number' ? yearKey(fix.column) : fix.column;
      host.focus({ rowKey: fix.indicatorId, columnKey, edit: true });
      return;
    }
    case 'go-to-field':
      show(fix.indicatorId);
      host.focus({ rowKey: fix.indicatorId, columnKey: 'text', edit: false });
      outline.set({ panel: 'row', field: { name: fix.field, rowKey: fix.indicatorId } });
      return;
    case 'add-indicator':
    case 'add-program': {
      const level = plan.levels.find((one) => one.kind === 'program');
      const kind =
        fix.kind === 'add-indicator' || !level
          ? ({ kind: 'indicator' } as const)
          : ({ kind: 'node', levelId: level.id } as const);
      const placed = placeKind(getTree(host), fix.nodeId, kind, host.say.indicator);
      if (placed.ok) newRows.begin(placed.place);
      return;
    }
    case 'fill-period':
      outline.set({ panel: 'plan', field: { name: 'periodStart', rowKey: null } });
      return;
  }
}
