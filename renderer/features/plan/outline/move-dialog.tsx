import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { chooseRows } from '../model/chosen-rows.ts';
import { listMoveTargets } from '../model/move-row.ts';
import { numberRows } from '../model/number-rows.ts';
import { getTree } from '../state/outline-host.ts';
import type { OutlineActions } from '../use-outline.ts';
import { PlaceList, topKey } from './place-list.tsx';

/** "Pindahkan ke…": the rows the chosen ones may stand under; what a hand does by dragging. */
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
  const [chosen, setChosen] = useState<string | null>(null);
  const { tree, numbers, targets } = useMemo(() => {
    const whole = getTree(actions.host);
    const { items } = chooseRows(whole, actions.rows.chosenAt(rowKey));
    // A place has to suit every one of them.
    const lists = items.map((item) => new Set(listMoveTargets(whole, item)));
    const [first = new Set()] = lists;
    return {
      tree: whole,
      numbers: numberRows(whole),
      targets: [...first].filter((target) => lists.every((list) => list.has(target))),
    };
  }, [actions, rowKey]);

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
      <PlaceList
        tree={tree}
        numbers={numbers}
        targets={targets}
        chosen={chosen}
        onChoose={setChosen}
        onAction={move}
        hasFocus
      />
    </Dialog>
  );
}
