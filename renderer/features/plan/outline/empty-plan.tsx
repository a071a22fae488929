import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { placeKind } from '../model/placement.ts';
import type { PlanTree } from '../model/plan-tree.ts';
import type { OutlineActions } from '../use-outline.ts';

const examples = ['vision', 'mission', 'goal', 'objective', 'indicator'] as const;

/** What belongs here, by way of example, and the one press that begins it. */
export function EmptyPlan({
  tree,
  actions,
  isReadOnly,
}: {
  readonly tree: PlanTree;
  readonly actions: OutlineActions;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const [first] = tree.levels;

  function begin(): void {
    if (!first) return;
    const placed = placeKind(tree, null, { kind: 'node', levelId: first.id }, actions.host.say.indicator);
    if (placed.ok) actions.newRows.begin(placed.place);
  }

  return (
    <div className="empty-plan">
      <ul className="empty-plan__rows" aria-label={t('plan.empty.examples')}>
        {examples.map((example, index) => {
          const level = tree.levels.find((one) => one.kind === example);
          const name = level?.name ?? (example === 'indicator' ? t('plan.kinds.iku') : null);
          if (name === null) return null;
          return (
            <li key={example} className="empty-plan__row" style={{ paddingInlineStart: 22 + index * 15 }}>
              <LevelTag kind={level?.kind ?? 'iku'}>{name}</LevelTag>
              {t(`plan.empty.${example}`)}
            </li>
          );
        })}
      </ul>
      <div className="empty-plan__begin">
        <h2 className="empty-state__title">{t('plan.empty.title')}</h2>
        <p className="empty-plan__text">{t('plan.empty.text')}</p>
        {!isReadOnly && first && (
          <Button icon={Plus} autoFocus onPress={begin}>
            {t('plan.empty.begin', { level: first.name })}
          </Button>
        )}
      </div>
    </div>
  );
}
