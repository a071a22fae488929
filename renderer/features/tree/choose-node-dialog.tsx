import { type ReactNode, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import { numberNodes } from '../../../db/domain/number-nodes.ts';
import type { PlanNode } from '../../../db/domain/plan-document.ts';
import { usePlan } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LevelTag } from '../../ui/level-tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import '../../ui/choice-list.css';

/** More than these is no list to look through; typing narrows it. */
const shownNodes = 100;

/** One row of the plan, found by its words: where something moves to, what something is linked to. */
export function ChooseNodeDialog({
  title,
  act,
  nodes,
  children,
  onChoose,
  onClose,
}: {
  readonly title: string;
  /** The verb on the button. */
  readonly act: string;
  readonly nodes: readonly PlanNode[];
  /** What else has to be said of the choice, above the list. */
  readonly children?: ReactNode;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const plan = usePlan();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const numbers = numberNodes(plan.levels, plan.nodes);
  const levels = new Map(plan.levels.map((level) => [level.id, level]));
  const wanted = query.trim().toLowerCase();
  const fitting = nodes.filter((node) => {
    const words = `${levels.get(node.levelId)?.name ?? ''} ${numbers.get(node.id) ?? ''} ${node.text}`;
    return words.toLowerCase().includes(wanted);
  });
  const shown = fitting.slice(0, shownNodes);
  const choose = (id: string | null): void => {
    if (id !== null) onChoose(id);
  };
  return (
    <Dialog
      title={title}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen === null} onPress={() => choose(chosen)}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      <TextField
        label={t('tree.choose.search')}
        value={query}
        onChange={setQuery}
        inputMode="search"
        autoFocus
      />
      <ListBox
        className="choice-list"
        aria-label={t('tree.choose.rows')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          setChosen(key === undefined ? null : String(key));
        }}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className="choice-list__none">{t('tree.choose.none')}</p>}
      >
        {shown.map((node) => (
          <ListBoxItem key={node.id} id={node.id} className="choice-list__item" textValue={node.text}>
            <LevelTag kind={node.levelKind}>{levels.get(node.levelId)?.name ?? ''}</LevelTag>
            <span className="tree-choose__number">{numbers.get(node.id)}</span>
            <span>{node.text}</span>
          </ListBoxItem>
        ))}
      </ListBox>
      {fitting.length > shown.length && (
        <p className="muted">{t('tree.choose.more', { count: fitting.length - shown.length })}</p>
      )}
    </Dialog>
  );
}
