import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gloss, PlanNode } from '../../../../db/domain/plan-document.ts';
import { useDocumentStore } from '../../../app/use-document.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { moveGloss } from '../model/glosses.ts';
import { useSave } from './use-save.ts';

type Written = Readonly<{ id: string | null; term: string; meaning: string }>;

/** The words of a statement with what is meant by them, in the order of the document. */
export function GlossEditor({ node, isReadOnly }: { readonly node: PlanNode; readonly isReadOnly: boolean }) {
  const { t } = useTranslation();
  const save = useSave();
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<string>();
  const { glosses } = node;
  const store = useDocumentStore();
  const last = useRef<Promise<unknown>>(Promise.resolve());

  /** As they are now: the panel is drawn a little behind, and the list is always written whole. */
  const readNow = (): readonly Gloss[] => {
    const { planId, plans } = store.getState();
    const now = planId === null ? undefined : plans[planId]?.nodes.find(({ id }) => id === node.id);
    return now?.glosses ?? glosses;
  };
  /** One after another, each on what the one before has left. */
  const keep = (next: (now: readonly Gloss[]) => readonly Written[]): Promise<string | undefined> => {
    const turn = last.current.then(() =>
      save.glosses(
        node.id,
        next(readNow()).map(({ id, term, meaning }) => ({ id, term, meaning })),
      ),
    );
    last.current = turn.catch(() => undefined);
    return turn;
  };
  const change = (id: string, part: Partial<Gloss>) =>
    keep((now) => now.map((gloss) => (gloss.id === id ? { ...gloss, ...part } : gloss)));
  const act = async (turn: Promise<string | undefined>): Promise<void> => setError(await turn);

  async function add(term: string): Promise<string | undefined> {
    if (term.trim() === '') {
      setAdding(false);
      return undefined;
    }
    const problem = await keep((now) => [...now, { id: null, term: term.trim(), meaning: '' }]);
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
                    onPress={() => void act(keep((now) => moveGloss(now, gloss.id, -1)))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    size="small"
                    label={t('plan.gloss.down', { term: gloss.term })}
                    isDisabled={index === glosses.length - 1}
                    onPress={() => void act(keep((now) => moveGloss(now, gloss.id, 1)))}
                  />
                  <IconButton
                    icon={Trash2}
                    size="small"
                    label={t('plan.gloss.remove', { term: gloss.term })}
                    onPress={() => void act(keep((now) => now.filter((one) => one.id !== gloss.id)))}
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
