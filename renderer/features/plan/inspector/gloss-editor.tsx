import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gloss, PlanNode } from '../../../../db/domain/plan-document.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { moveGloss } from '../model/glosses.ts';
import { useSave } from './use-save.ts';

/** The words of a statement with what is meant by them, in the order of the document. */
export function GlossEditor({ node, isReadOnly }: { readonly node: PlanNode; readonly isReadOnly: boolean }) {
  const { t } = useTranslation();
  const save = useSave();
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<string>();
  const { glosses } = node;

  const keep = (next: readonly Pick<Gloss, 'id' | 'term' | 'meaning'>[]): Promise<string | undefined> =>
    save.glosses(
      node.id,
      next.map(({ id, term, meaning }) => ({ id, term, meaning })),
    );
  const change = (id: string, part: Partial<Gloss>) =>
    keep(glosses.map((gloss) => (gloss.id === id ? { ...gloss, ...part } : gloss)));
  const act = async (turn: Promise<string | undefined>): Promise<void> => setError(await turn);

  async function add(term: string): Promise<string | undefined> {
    if (term.trim() === '') {
      setAdding(false);
      return undefined;
    }
    const problem = await save.glosses(node.id, [
      ...glosses.map(({ id, term: own, meaning }) => ({ id, term: own, meaning })),
      { id: null, term: term.trim(), meaning: '' },
    ]);
    if (problem === undefined) setAdding(false);
    return problem;
  }

  return (
    <div className="glosses">
      <ol className="glosses__list">
        {glosses.map((gloss, index) => (
          <li key={gloss.id} className="glosses__item">
            <div className="glosses__line">
              <CommitField
                label={t('plan.gloss.term')}
                isLabelHidden
                value={gloss.term}
                isReadOnly={isReadOnly}
                onCommit={(term) =>
                  term.trim() === ''
                    ? Promise.resolve(t('plan.gloss.blank'))
                    : change(gloss.id, { term: term.trim() })
                }
              />
              {!isReadOnly && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    size="small"
                    label={t('plan.gloss.up', { term: gloss.term })}
                    isDisabled={index === 0}
                    onPress={() => void act(keep(moveGloss(glosses, gloss.id, -1)))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    size="small"
                    label={t('plan.gloss.down', { term: gloss.term })}
                    isDisabled={index === glosses.length - 1}
                    onPress={() => void act(keep(moveGloss(glosses, gloss.id, 1)))}
                  />
                  <IconButton
                    icon={Trash2}
                    size="small"
                    label={t('plan.gloss.remove', { term: gloss.term })}
                    onPress={() => void act(keep(glosses.filter((one) => one.id !== gloss.id)))}
                  />
                </>
              )}
            </div>
            <CommitField
              label={t('plan.gloss.meaning', { term: gloss.term })}
              isLabelHidden
              isMultiline
              isKeptOnPause
              placeholder={t('plan.gloss.meaningHint')}
              value={gloss.meaning}
              isReadOnly={isReadOnly}
              onCommit={(meaning) => change(gloss.id, { meaning: meaning.trim() })}
            />
          </li>
        ))}
      </ol>
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      {isAdding && (
        <CommitField label={t('plan.gloss.newTerm')} value="" autoFocus onCommit={(term) => add(term)} />
      )}
      {!isAdding && !isReadOnly && (
        <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
          {t('plan.gloss.add')}
        </Button>
      )}
    </div>
  );
}
