import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeCard } from '../../../db/domain/tree/tree-card.ts';
import { Button } from '../../ui/button.tsx';

/** What hangs nowhere, at the foot of the picture, each with the way to put it in its place. */
export function Tray({
  cards,
  selectedId,
  isReadOnly,
  onSelect,
  onConnect,
}: {
  readonly cards: readonly TreeCard[];
  readonly selectedId: string | null;
  readonly isReadOnly: boolean;
  readonly onSelect: (id: string) => void;
  readonly onConnect: (id: string) => void;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(true);
  if (cards.length === 0) return null;
  return (
    <section className="tree-tray" aria-label={t('tree.tray.title', { count: cards.length })}>
      <header className="tree-tray__head">
        <h2 className="tree-tray__title">{t('tree.tray.title', { count: cards.length })}</h2>
        <span className="spacer" />
        <Button size="small" variant="ghost" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? t('tree.tray.hide') : t('tree.tray.show')}
        </Button>
      </header>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by the keyboard
        <ul className="tree-tray__cards" tabIndex={0} aria-label={t('tree.tray.list')}>
          {cards.map((card) => (
            <li
              key={card.id}
              className={card.id === selectedId ? 'tree-tray__card tree-tray__card--on' : 'tree-tray__card'}
            >
              <button type="button" className="tree-tray__text" onClick={() => onSelect(card.id)}>
                <b>{`${card.levelName} ${card.number}`.trim()}</b>
                <span>{card.text}</span>
                <small>
                  {[card.remark, card.foldedCount > 0 && t('tree.tray.below', { count: card.foldedCount })]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </button>
              {!isReadOnly && (
                <Button size="small" icon={FolderInput} onPress={() => onConnect(card.id)}>
                  {t('tree.connect')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
