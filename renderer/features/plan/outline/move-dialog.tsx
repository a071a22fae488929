import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { listMoveTargets } from '../model/move-row.ts';
import { numberRows } from '../model/number-rows.ts';
import { listAncestors, type NodeItem } from '../model/plan-tree.ts';
import { getTree } from '../state/outline-host.ts';
import type { OutlineActions } from '../use-outline.ts';

/** More than these is no list to look through; typing narrows it. */
const shownTargets = 100;
const topKey = 'top';

/** "Pindahkan ke…": the rows something may stand under, found by their words. */
export function MoveDialog({
  rowKey,
  actions,
  onClose,
}: {
  readonly rowKey: string;
  readonly actions: OutlineActions;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { tree, numbers, targets } = useMemo(() => {
    const whole = getTree(actions.host);
    const item = whole.find(rowKey);
    return {
      tree: whole,
      numbers: numberRows(whole),
      targets: item ? listMoveTargets(whole, item) : [],
    };
  }, [actions, rowKey]);
  const wanted = query.trim().toLowerCase();
  const fitting = targets.filter((target) => matches(target, wanted, numbers));
  const shown = fitting.slice(0, shownTargets);

  function move(key: string | null): void {
    const target = key === topKey ? null : targets.find((one) => one?.key === key);
    if (key === null || target === undefined) return;
    onClose();
    actions.rows.moveTo(rowKey, target);
  }

  return (
    <Dialog
      title={t('plan.move.title')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen === null} onPress={() => move(chosen)}>
            {t('plan.move.act')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('plan.move.search')}
        value={query}
        onChange={setQuery}
        inputMode="search"
        autoFocus
      />
      <ListBox
        className="move-list"
        aria-label={t('plan.move.targets')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          setChosen(key === undefined ? null : String(key));
        }}
        onAction={(key) => move(String(key))}
        renderEmptyState={() => <p className="move-list__none">{t('plan.move.none')}</p>}
      >
        {shown.map((target) =>
          target === null ? (
            <ListBoxItem key={topKey} id={topKey} className="move-list__item" textValue={t('plan.move.top')}>
              {t('plan.move.top')}
            </ListBoxItem>
          ) : (
            <ListBoxItem
              key={target.key}
              id={target.key}
              className="move-list__item"
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
    </Dialog>
  );
}

function matches(target: NodeItem | null, wanted: string, numbers: ReadonlyMap<string, string>): boolean {
  if (wanted === '') return true;
  if (target === null) return false;
  const words = `${target.level.name} ${numbers.get(target.key) ?? ''} ${target.node?.text ?? ''}`;
  return words.toLowerCase().includes(wanted);
}
