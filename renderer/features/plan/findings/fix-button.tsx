import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatDecimal, type NumberLocale } from '../../../../db/domain/format.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { type FindingFix, findFix } from '../model/finding-fix.ts';
import { type OutlineWords, yearKey } from '../model/outline-row.ts';
import { placeKind } from '../model/placement.ts';
import { getTree } from '../state/outline-host.ts';
import { reveal } from '../state/outline-state.ts';
import type { OutlineActions } from '../use-outline.ts';
import { applyFix } from './apply-fix.ts';

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

/** In the decimals of the indicator, and in more where the figure has them: 0,226 of an index kept with one. */
function formatAtLeast(value: Decimal, decimals: number, locale: NumberLocale): string {
  const own = value.split('.')[1]?.length ?? 0;
  return formatDecimal(value, { locale, decimals: Math.max(decimals, own) });
}

function sayFix(t: TFunction, fix: FindingFix, plan: PlanDocument, { locale }: OutlineWords): string {
  switch (fix.kind) {
    case 'set-target':
    case 'set-realization': {
      const decimals = plan.indicators.find((one) => one.id === fix.indicatorId)?.decimals ?? 0;
      return t('plan.fix.fill', { value: formatAtLeast(fix.value, decimals, locale) });
    }
    case 'set-node-text':
    case 'set-indicator-name':
      return t('plan.fix.spelling');
    case 'remove-target':
      return t('plan.fix.removeTarget', { year: fix.year });
    case 'go-to-text':
      return t('plan.fix.show');
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
  const { host, newRows } = actions;
  const { outline } = host;
  const show = (key: string): void => outline.set((now) => reveal(now, getTree(host), key));
  switch (fix.kind) {
    case 'set-target':
    case 'set-realization':
    case 'set-node-text':
    case 'set-indicator-name':
    case 'remove-target':
      void applyFix(fix, plan, host);
      return;
    case 'go-to-text':
      show(fix.nodeId);
      host.focus({ rowKey: fix.nodeId, columnKey: 'text', edit: false });
      return;
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
