import { Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DescribedLink, LinkEnd } from '../../../db/domain/tree/tree-links.ts';
import { IconButton } from '../../ui/button.tsx';

/** Links in words: their kind, both ends or the far one, and the way to undo them. */
export function LinkItems({
  links,
  nearId,
  isReadOnly,
  onGo,
  onUnlink,
}: {
  readonly links: readonly DescribedLink[];
  /** The row the list belongs to; null lists both ends of each. */
  readonly nearId: string | null;
  readonly isReadOnly: boolean;
  readonly onGo: (id: string) => void;
  readonly onUnlink: (id: string) => void;
}) {
  const { t } = useTranslation();
  const renderEnd = (end: LinkEnd) => (
    <>
      <span className="tree-links-list__where">
        {[end.planTitle, end.levelName, end.code].filter((part) => part !== null && part !== '').join(' · ')}
      </span>
      {end.cardId === null ? (
        <span>{end.text}</span>
      ) : (
        <button type="button" className="tree-link-end" onClick={() => onGo(end.cardId ?? end.id)}>
          {end.text}
        </button>
      )}
    </>
  );
  return (
    <ul className="tree-links-list">
      {links.map(({ link, from, to }) => {
        const isOutgoing = link.fromNodeId === nearId;
        const far = nearId === null || isOutgoing ? to : from;
        const kind =
          nearId === null || isOutgoing ? t(`tree.links.${link.kind}`) : t(`tree.links.back.${link.kind}`);
        return (
          <li key={link.id} className="tree-links-list__item">
            <span className="tree-links-list__words">
              {nearId === null && renderEnd(from)}
              <b className="tree-links-list__kind">{kind}</b>
              {renderEnd(far)}
            </span>
            {!isReadOnly && (
              <IconButton
                icon={Unlink}
                size="small"
                label={t('tree.links.remove', { text: far.text })}
                onPress={() => onUnlink(link.id)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
