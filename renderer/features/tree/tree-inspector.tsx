import { FolderInput, Link2, ListTree, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PerformanceTree } from '../../../db/domain/tree/build-performance-tree.ts';
import type { TreeCard } from '../../../db/domain/tree/tree-card.ts';
import { describeLinks } from '../../../db/domain/tree/tree-links.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { usePlan } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { BandPill } from '../../ui/band-pill.tsx';
import { Button } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { LevelTag } from '../../ui/level-tag.tsx';
import { Select } from '../../ui/select.tsx';
import { FactorList } from './factor-list.tsx';
import { LinkItems } from './link-items.tsx';
import type { TreeActions } from './use-tree-actions.ts';

const noUnit = 'none';

/** Everything about the chosen card, and every act on it for whoever uses no pointer. */
export function TreeInspector({
  card,
  tree,
  actions,
  isReadOnly,
  onAdd,
  onMove,
  onLink,
  onRemove,
  onGo,
}: {
  readonly card: TreeCard;
  readonly tree: PerformanceTree;
  readonly actions: TreeActions;
  readonly isReadOnly: boolean;
  readonly onAdd: () => void;
  readonly onMove: () => void;
  readonly onLink: () => void;
  readonly onRemove: () => void;
  readonly onGo: (id: string) => void;
}) {
  const { t } = useTranslation();
  const plan = usePlan();
  const navigation = useNavigation();
  const node = plan.nodes.find((one) => one.id === card.id);
  if (!node) return null;
  const links = describeLinks(plan, tree).filter(
    ({ link }) => link.fromNodeId === node.id || link.toNodeId === node.id,
  );
  const indicators = plan.indicators
    .filter((indicator) => indicator.nodeId === node.id)
    .toSorted((a, b) => a.sort - b.sort);
  return (
    <div className="tree-panel">
      <header className="tree-panel__head">
        <h2 className="tree-panel__name">
          <LevelTag kind={node.levelKind}>{card.levelName}</LevelTag>{' '}
          <span className="tree-choose__number">{card.number}</span>
        </h2>
        {card.score && (
          <BandPill tone={card.score.tone} text={card.score.text} name={card.score.word || undefined} />
        )}
      </header>
      {card.remark !== null && (
        <p className={card.isLoose ? 'tree-panel__remark' : 'tree-panel__remark muted'}>{card.remark}</p>
      )}
      <InspectorSection>
        <CommitField
          key={`${node.id} text`}
          label={t('tree.text')}
          isMultiline
          value={node.text}
          isReadOnly={isReadOnly}
          onCommit={(text) => actions.rename(node.id, text)}
        />
        {plan.units.length > 0 && (
          <Select
            label={t('tree.unit')}
            isLabelShown
            isWide
            isDisabled={isReadOnly}
            options={[
              { id: noUnit, label: t('tree.noUnit') },
              ...plan.units.map((unit) => ({ id: unit.id, label: unit.name })),
            ]}
            value={node.unitId ?? noUnit}
            onChange={(chosen) => void actions.setUnit(node, chosen === noUnit ? null : chosen)}
          />
        )}
        <div className="tree-panel__acts">
          {!isReadOnly && (
            <>
              {actions.findChildLevel(node.id) && !card.isLoose && (
                <Button size="small" icon={Plus} shortcut="Ins" onPress={onAdd}>
                  {t('tree.addChild', { level: actions.findChildLevel(node.id)?.name ?? '' })}
                </Button>
              )}
              <Button size="small" icon={FolderInput} onPress={onMove}>
                {card.isLoose ? t('tree.connect') : t('tree.moveTo')}
              </Button>
            </>
          )}
          <Button size="small" icon={ListTree} onPress={() => navigation.go('plan', { nodeId: node.id })}>
            {t('tree.openPlan')}
          </Button>
          {!isReadOnly && (
            <Button size="small" icon={Trash2} shortcut="Del" onPress={onRemove}>
              {t('tree.remove')}
            </Button>
          )}
        </div>
      </InspectorSection>
      {indicators.length > 0 && (
        <InspectorSection title={t('tree.indicators')}>
          <ul className="tree-panel__list">
            {indicators.map((indicator) => (
              <li key={indicator.id}>{indicator.name}</li>
            ))}
          </ul>
        </InspectorSection>
      )}
      <InspectorSection title={t('tree.factors.title')}>
        <FactorList key={node.id} nodeId={node.id} actions={actions} isReadOnly={isReadOnly} />
      </InspectorSection>
      <InspectorSection title={t('tree.links.title')}>
        {links.length === 0 && <p className="muted">{t('tree.links.none')}</p>}
        <LinkItems
          links={links}
          nearId={node.id}
          isReadOnly={isReadOnly}
          onGo={onGo}
          onUnlink={(id) => void actions.unlink(id)}
        />
        {!isReadOnly && (
          <Button size="small" icon={Link2} onPress={onLink}>
            {t('tree.links.add')}
          </Button>
        )}
      </InspectorSection>
    </div>
  );
}
