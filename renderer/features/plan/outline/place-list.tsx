import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import '../../../ui/choice-list.css';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { listAncestors, type NodeItem, type PlanTree } from '../model/plan-tree.ts';

/** More than these is no list to look through; typing narrows it. */
const shownTargets = 100;
/** The top of the plan, where no row has that key. */
export const topKey = 'top';

/** Rows something may be put under, found by their words; null is the top of the plan. */
export function PlaceList({
  tree,
  numbers,
  targets,
  chosen,
  onChoose,
  onAction,
  hasFocus,
}: {
  readonly tree: PlanTree;
  readonly numbers: ReadonlyMap<string, string>;
  readonly targets: readonly (NodeItem | null)[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  readonly onAction: (key: string) => void;
  readonly hasFocus: boolean;
}) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const fitting = targets.filter((target) => matches(target, wanted, numbers));
  const shown = fitting.slice(0, shownTargets);
  return (
    <>
      <TextField
        label={t('plan.move.search')}
        value={query}
        onChange={setQuery}
        inputMode="search"
        autoFocus={hasFocus}
      />
      <ListBox
        className="choice-list"
        aria-label={t('plan.move.targets')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          onChoose(key === undefined ? null : String(key));
        }}
        onAction={(key) => onAction(String(key))}
        renderEmptyState={() => <p className="choice-list__none">{t('plan.move.none')}</p>}
      >
        {shown.map((target) =>
          target === null ? (
            <ListBoxItem
              key={topKey}
              id={topKey}
              className="choice-list__item"
              textValue={t('plan.move.top')}
            >
              {t('plan.move.top')}
            </ListBoxItem>
          ) : (
            <ListBoxItem
              key={target.key}
              id={target.key}
              className="choice-list__item"
              textValue={target.node?.text ?? ''}
            >
              <span style={{ inlineSize: listAncestors(tree, target.key).length * 12 }} />
              <LevelTag kind={target.level.kind}>{target.level.name}</LevelTag>
              <span className="outline-number">{numbers.get(target.key)}</span>
              <span>{target.node?.text}</span>
            </ListBoxItem>
          ),
        )}
      </ListBox>
      {fitting.length > shown.length && (
        <p className="muted">{t('plan.move.more', { count: fitting.length - shown.length })}</p>
      )}
    </>
  );
}

function matches(target: NodeItem | null, wanted: string, numbers: ReadonlyMap<string, string>): boolean {
  if (wanted === '') return true;
  if (target === null) return false;
  const words = `${target.level.name} ${numbers.get(target.key) ?? ''} ${target.node?.text ?? ''}`;
  return words.toLowerCase().includes(wanted);
}
