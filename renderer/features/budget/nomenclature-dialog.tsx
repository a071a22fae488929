import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../db/domain/errors.ts';
import type { SearchHit } from '../../../db/domain/nomenclature/search.ts';
import { numberNodes } from '../../../db/domain/number-nodes.ts';
import type { PlanDocument, PlanNode } from '../../../db/domain/plan-document.ts';
import { type CodeKind, isTemplateCode, kindOfLevel, tidyCode } from '../../../db/domain/program-code.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { type Nomenclature, useNomenclatureSearch } from './use-nomenclature.ts';

const placed: readonly CodeKind[] = ['program', 'activity', 'subactivity'];

/** The official list: a code or words, and a row is added with all above it, or a row that is there is filled in. */
export function NomenclatureDialog({
  plan,
  nomenclature,
  filled,
  objectiveId,
  onImport,
  onDone,
  onClose,
}: {
  readonly plan: PlanDocument;
  readonly nomenclature: Nomenclature;
  /** The row to fill in; null adds one. */
  readonly filled: PlanNode | null;
  /** Where a new program would stand. */
  readonly objectiveId: string | null;
  readonly onImport: () => void;
  readonly onDone: (nodeId: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { lists, list, tier, fields } = nomenclature;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [under, setUnder] = useState(objectiveId);
  const [failure, setFailure] = useState<AppError | null>(null);
  const kind = filled ? kindOfLevel(filled.levelKind) : null;
  const parent = filled ? (plan.nodes.find((node) => node.id === filled.parentId) ?? null) : null;
  const answer = useNomenclatureSearch(nomenclature, {
    text,
    kinds: kind === null ? placed : [kind],
    fields,
    under: parent && kindOfLevel(parent.levelKind) !== null ? codeOrNull(parent.code) : null,
  });
  const present = new Set(
    plan.nodes.flatMap(({ code, levelKind }) =>
      code !== null && kindOfLevel(levelKind) !== null ? [tidyCode(code)] : [],
    ),
  );
  const hit = answer.hits.find((one) => keyOf(one) === chosen) ?? null;
  const isTaken = hit !== null && filled === null && present.has(hit.code);

  async function removeList(): Promise<void> {
    if (!list) return;
    const planId = plan.plan.id;
    const result = await store.run('nomenclature.remove', { planId, id: list.id });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    showToast({
      text: t('budget.list.removed', { name: list.name }),
      action: offerUndo(t, store, planId),
    });
  }

  const numbers = numberNodes(plan.levels, plan.nodes);
  const objectives = plan.nodes.filter((node) => node.levelKind === 'objective');

  async function take(wanted: SearchHit | null): Promise<void> {
    if (!wanted || !list || (filled === null && present.has(wanted.code))) return;
    const { code } = wanted;
    const choice = { planId: plan.plan.id, listId: list.id, code, tier: wanted.tier ?? tier };
    const result = filled
      ? await store.run('nomenclature.fill', { ...choice, nodeId: filled.id })
      : await store.run('nomenclature.place', { ...choice, parentId: under });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    onDone(result.value.value.id);
    if (filled) onClose();
    else setChosen(null);
  }

  return (
    <Dialog
      title={t(filled ? 'budget.list.fillTitle' : 'budget.list.title')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onImport}>{t('budget.list.import')}</Button>
          {list && (
            <Button icon={Trash2} onPress={() => void removeList()}>
              {t('budget.list.remove')}
            </Button>
          )}
          <span className="spacer" />
          <Button onPress={onClose}>{t('common.close')}</Button>
          <Button variant="primary" isDisabled={hit === null || isTaken} onPress={() => void take(hit)}>
            {t(filled ? 'budget.list.fill' : 'budget.list.act')}
          </Button>
        </>
      }
    >
      {lists !== null && list === null ? (
        <div className="budget-form">
          <p className="budget-form__name">{t('budget.list.empty')}</p>
          <p className="muted">{t('budget.list.emptyText')}</p>
        </div>
      ) : (
        <div className="budget-form">
          <div className="budget-form__line">
            {list && (
              <Select
                label={t('budget.list.which')}
                isLabelShown
                options={(lists ?? []).map(({ id, name }) => ({ id, label: name }))}
                value={list.id}
                onChange={nomenclature.choose}
              />
            )}
            {!filled && objectives.length > 0 && (
              <Select
                label={t('budget.list.under')}
                isLabelShown
                options={objectives.map((node) => ({
                  id: node.id,
                  label: `${numbers.get(node.id) ?? ''} ${node.text}`,
                }))}
                value={under}
                onChange={setUnder}
              />
            )}
          </div>
          <TextField
            label={t('budget.list.search')}
            value={text}
            onChange={(value) => {
              setText(value);
              setFailure(null);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void take(hit ?? answer.hits[0] ?? null);
              else event.continuePropagation();
            }}
            inputMode="search"
            autoFocus
          />
          <ListBox
            className="budget-list is-tall"
            aria-label={t('budget.list.results')}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={chosen === null ? [] : [chosen]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              setChosen(key === undefined ? null : String(key));
            }}
            onAction={(key) => void take(answer.hits.find((one) => keyOf(one) === key) ?? null)}
            renderEmptyState={() => <p className="muted">{t('budget.list.noneFound')}</p>}
          >
            {answer.hits.map((one) => (
              <ListBoxItem
                key={keyOf(one)}
                id={keyOf(one)}
                className="budget-list__item is-entry"
                textValue={`${one.code} ${one.title}`}
              >
                <span className="budget-list__code">{one.code}</span>
                <span className="budget-list__text">
                  {one.title}
                  <small>{describe(one)}</small>
                </span>
                {filled === null && present.has(one.code) && (
                  <span className="muted">{t('budget.list.present')}</span>
                )}
              </ListBoxItem>
            ))}
          </ListBox>
          {answer.total > answer.hits.length && (
            <p className="muted">{t('budget.list.more', { count: answer.total - answer.hits.length })}</p>
          )}
          {failure && <ErrorNote error={failure} />}
        </div>
      )}
    </Dialog>
  );
}

const keyOf = ({ id, code }: SearchHit): string => `${id} ${code}`;
const codeOrNull = (code: string | null): string | null =>
  code === null || code === '' || code.length > 40 || isTemplateCode(code) ? null : tidyCode(code);

/** What it is measured by, else where it belongs. */
const describe = ({ indicator, unitOfMeasure, path }: SearchHit): string =>
  indicator === null ? path.join(' › ') : `${indicator}${unitOfMeasure ? ` (${unitOfMeasure})` : ''}`;
