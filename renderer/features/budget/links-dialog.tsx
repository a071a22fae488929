import { Check } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import { numberNodes } from '../../../db/domain/number-nodes.ts';
import type { PlanDocument, PlanNode } from '../../../db/domain/plan-document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { findObjective } from './model/budget-rows.ts';

/** Which objectives a program, activity or sub-activity supports beside the one it stands under: any number. */
export function LinksDialog({
  plan,
  node,
  onSave,
  onClose,
}: {
  readonly plan: PlanDocument;
  readonly node: PlanNode;
  readonly onSave: (toNodeIds: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const links = plan.links.filter((link) => link.kind === 'supports' && link.fromNodeId === node.id);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(links.map((link) => link.toNodeId)));
  const above = findObjective(node, new Map(plan.nodes.map((one) => [one.id, one])));
  const numbers = numberNodes(plan.levels, plan.nodes);
  const own = plan.nodes
    .filter((one) => one.levelKind === 'objective')
    .map(({ id, text }) => ({ id, text, number: numbers.get(id) ?? '', from: '' }));
  // What is linked in other plans stays in the list, so that it can be unlinked here.
  const far = plan.linkedNodes
    .filter((one) => links.some((link) => link.toNodeId === one.id))
    .map(({ id, text, code, planTitle }) => ({ id, text, number: code ?? '', from: planTitle }));
  const wanted = query.trim().toLowerCase();
  const shown = [...own, ...far].filter(({ number, text }) =>
    `${number} ${text}`.toLowerCase().includes(wanted),
  );

  const select = (keys: 'all' | Set<string | number>): void => {
    const visible = new Set(shown.map(({ id }) => id));
    const marked = keys === 'all' ? visible : new Set([...keys].map(String));
    const kept = [...chosen].filter((id) => !visible.has(id));
    setChosen(new Set([...kept, ...marked].filter((id) => id !== above?.id)));
  };
  const save = (): void => {
    onSave([...chosen]);
    onClose();
  };
  return (
    <Dialog
      title={t('budget.links.title')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('budget.links.act')}
          </Button>
        </>
      }
    >
      <div className="budget-form">
        <p className="budget-form__name">{[node.code, node.text].filter((part) => part).join(' ')}</p>
        <TextField
          label={t('budget.links.search')}
          value={query}
          onChange={setQuery}
          inputMode="search"
          autoFocus
        />
        <ListBox
          className="budget-list"
          aria-label={t('budget.links.list')}
          selectionMode="multiple"
          selectedKeys={[...chosen, ...(above ? [above.id] : [])]}
          disabledKeys={above ? [above.id] : []}
          onSelectionChange={(keys) => select(keys)}
          renderEmptyState={() => <p className="muted">{t('budget.links.none')}</p>}
        >
          {shown.map(({ id, number, text, from }) => (
            <ListBoxItem key={id} id={id} className="budget-list__item" textValue={`${number} ${text}`}>
              {({ isSelected }) => (
                <>
                  <span
                    className={isSelected ? 'budget-check is-checked' : 'budget-check'}
                    aria-hidden="true"
                  >
                    {isSelected && <Icon of={Check} size={12} />}
                  </span>
                  <span className="budget-list__code">{number}</span>
                  <span className="budget-list__text">{text}</span>
                  {id === above?.id && <span className="muted">{t('budget.links.above')}</span>}
                  {from && <span className="muted">{from}</span>}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
    </Dialog>
  );
}
