import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../app/use-document.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import type { TreeActions } from './use-tree-actions.ts';

/** What has to be right for a row to be reached: in the order of their weight. */
export function FactorList({
  nodeId,
  actions,
  isReadOnly,
}: {
  readonly nodeId: string;
  readonly actions: TreeActions;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const { successFactors } = usePlan();
  const [isAdding, setAdding] = useState(false);
  const factors = successFactors
    .filter((factor) => factor.nodeId === nodeId)
    .toSorted((a, b) => a.sort - b.sort);
  const blank = (text: string) => Promise.resolve(text.trim() === '' ? t('tree.factors.blank') : undefined);
  const moveUp = (i: number) => void actions.moveFactor(factors[i]?.id ?? '', factors[i - 2]?.id ?? null);
  const moveDown = (i: number) => void actions.moveFactor(factors[i]?.id ?? '', factors[i + 1]?.id ?? null);
  return (
    <>
      {factors.length === 0 && !isAdding && <p className="muted">{t('tree.factors.none')}</p>}
      {factors.length > 0 && (
        <ol className="tree-factors">
          {factors.map((factor, i) => (
            <li key={factor.id} className="tree-factors__item">
              <CommitField
                label={t('tree.factors.nth', { number: i + 1 })}
                isLabelHidden
                isMultiline
                value={factor.text}
                isReadOnly={isReadOnly}
                onCommit={async (text) => (await blank(text)) ?? actions.changeFactor(factor, text.trim())}
              />
              {!isReadOnly && (
                <span className="tree-factors__acts">
                  <IconButton
                    icon={ArrowUp}
                    size="small"
                    label={t('tree.factors.up', { number: i + 1 })}
                    isDisabled={i === 0}
                    onPress={() => moveUp(i)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    size="small"
                    label={t('tree.factors.down', { number: i + 1 })}
                    isDisabled={i === factors.length - 1}
                    onPress={() => moveDown(i)}
                  />
                  <IconButton
                    icon={Trash2}
                    size="small"
                    label={t('tree.factors.remove', { number: i + 1 })}
                    onPress={() => void actions.removeFactor(factor.id)}
                  />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {isAdding && (
        <CommitField
          label={t('tree.factors.new')}
          isMultiline
          autoFocus
          value=""
          onCommit={async (text) => {
            const problem = text.trim() === '' ? undefined : await actions.addFactor(nodeId, text.trim());
            if (problem === undefined) setAdding(false);
            return problem;
          }}
        />
      )}
      {!isReadOnly && !isAdding && (
        <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
          {t('tree.factors.add')}
        </Button>
      )}
    </>
  );
}
