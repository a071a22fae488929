import { ArrowDownToLine, ArrowRightToLine, Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PerformanceTree } from '../../../db/domain/tree/build-performance-tree.ts';
import { UpToSelect } from '../../app/up-to-select.tsx';
import { usePlan } from '../../app/use-document.ts';
import { usePeriod } from '../../app/use-period.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { type TreeMode, type TreeState, type TreeStore, toggleGhosts } from './tree-state.ts';
import type { ViewportControl } from './use-viewport.ts';

/** Beside the title: which view, and the year of the achievements. */
export function TreeControls({ state, store }: { readonly state: TreeState; readonly store: TreeStore }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const { period, years, setPeriod } = usePeriod();
  return (
    <>
      <SegmentedControl<TreeMode>
        label={t('tree.views')}
        segments={[
          { id: 'tree', label: t('tree.viewTree') },
          { id: 'links', label: t('tree.viewLinks') },
        ]}
        value={state.mode}
        onChange={(mode) => store.set({ mode })}
      />
      <Select
        label={t('tree.year')}
        options={years.map((year) => ({ id: String(year), label: String(year) }))}
        value={String(period.year)}
        onChange={(year) => setPeriod({ year: Number(year) })}
      />
      <UpToSelect plan={plan} year={period.year} />
    </>
  );
}

/** In the filter bar: from which level to which, coloured by what, growing which way. */
export function TreeFilters({
  state,
  store,
  tree,
  hasFarRows,
}: {
  readonly state: TreeState;
  readonly store: TreeStore;
  readonly tree: PerformanceTree;
  /** The plan is linked with rows of others. */
  readonly hasFarRows: boolean;
}) {
  const { t } = useTranslation();
  const options = tree.levels.map((level) => ({ id: level.id, label: level.name }));
  const first = tree.shownLevels[0]?.id ?? null;
  const last = tree.shownLevels.at(-1)?.id ?? null;
  const sortOf = (id: string | null): number => tree.levels.findIndex((level) => level.id === id);
  return (
    <>
      <span>{t('tree.from')}</span>
      <Select
        label={t('tree.fromLevel')}
        options={options}
        value={first}
        onChange={(fromLevelId) =>
          store.set({
            range: { fromLevelId, toLevelId: sortOf(last) < sortOf(fromLevelId) ? fromLevelId : last },
            view: null,
          })
        }
      />
      <span>{t('tree.to')}</span>
      <Select
        label={t('tree.toLevel')}
        options={options.slice(Math.max(sortOf(first), 0))}
        value={last}
        onChange={(toLevelId) => store.set({ range: { fromLevelId: first, toLevelId }, view: null })}
      />
      <Select
        label={t('tree.colouring')}
        options={(['achievement', 'level'] as const).map((id) => ({ id, label: t(`tree.colourings.${id}`) }))}
        value={state.colouring}
        onChange={(colouring) => store.set({ colouring })}
      />
      {hasFarRows && (
        <Chip isSelected={state.hasGhosts} onChange={() => toggleGhosts(store, undefined)}>
          <span className="tree-ghost-sign" aria-hidden="true" />
          {t('tree.ghosts.show')}
        </Chip>
      )}
    </>
  );
}

export function TreeZoom({
  state,
  store,
  control,
}: {
  readonly state: TreeState;
  readonly store: TreeStore;
  readonly control: ViewportControl;
}) {
  const { t } = useTranslation();
  const isDown = state.direction === 'down';
  return (
    <>
      <IconButton
        icon={isDown ? ArrowRightToLine : ArrowDownToLine}
        size="small"
        label={isDown ? t('tree.growRight') : t('tree.growDown')}
        onPress={() => store.set({ direction: isDown ? 'right' : 'down', view: null })}
      />
      <IconButton
        icon={Minus}
        size="small"
        label={t('tree.smaller')}
        shortcut="-"
        onPress={() => control.zoom(0.8)}
      />
      <IconButton
        icon={Plus}
        size="small"
        label={t('tree.larger')}
        shortcut="Plus"
        onPress={() => control.zoom(1.25)}
      />
      <IconButton
        icon={Maximize}
        size="small"
        label={t('tree.fit')}
        shortcut="CmdOrCtrl+0"
        onPress={() => control.fit()}
      />
    </>
  );
}
