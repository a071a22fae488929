import { Download, Expand, FileText, Link2, type LucideIcon, StickyNote } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import { isOutsidePeriod } from '../../../../db/domain/check/check-evidence.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import type { Evidence, PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { Language } from '../../../../electron/api/app.ts';
import { showSize } from '../../../app/format-moment.ts';
import { useNavigation } from '../../../app/use-navigation.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { nameType } from '../../evidence/evidence-words.ts';
import { useLibraryActions } from '../../evidence/library/use-library-actions.ts';
import { choosePreview } from '../../evidence/preview/choose-preview.ts';
import { LargePreview } from '../../evidence/preview/large-preview.tsx';
import { EvidencePreview } from '../../evidence/preview/preview.tsx';
import type { Proved } from '../../evidence/use-evidence.ts';

const icons: Readonly<Record<Evidence['kind'], LucideIcon>> = {
  file: FileText,
  link: Link2,
  text: StickyNote,
};

export type ShownProof = Readonly<{
  pieces: readonly Evidence[];
  piece: Evidence | null;
  isLarge: boolean;
  onChoose: (id: string) => void;
  onLarge: (isLarge: boolean) => void;
}>;

/** The evidence of a figure beside it: its pieces, and what is in the chosen one. */
export function ProofPane({
  document,
  proved,
  proof,
}: {
  readonly document: PlanDocument;
  readonly proved: Proved;
  readonly proof: ShownProof;
}) {
  const { t, i18n } = useTranslation();
  const navigation = useNavigation();
  const { pieces, piece, isLarge, onChoose, onLarge } = proof;
  const locale = document.organization.numberLocale;
  const about = (one: Evidence): string =>
    [
      nameType(t, one),
      one.sizeBytes === null ? '' : showSize(one.sizeBytes, i18n.language as Language),
      one.documentDate === null ? '' : formatDate(one.documentDate, { locale, style: 'short' }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <section className="proof-pane" aria-label={t('verification.proof.label')}>
      <header className="proof-pane__head">
        <h3>
          {pieces.length === 0 ? t('evidence.title') : t('evidence.titleCounted', { count: pieces.length })}
        </h3>
        <LinkButton onPress={() => navigation.go('evidence', proved)}>{t('evidence.openLibrary')}</LinkButton>
      </header>
      {pieces.length === 0 && <p className="muted proof-pane__body">{t('evidence.none')}</p>}
      {pieces.length > 0 && (
        <ListBox
          className="proof-pane__pieces"
          aria-label={t('evidence.title')}
          items={pieces}
          dependencies={[i18n.language, locale]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={piece === null ? [] : [piece.id]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) onChoose(String(key));
          }}
        >
          {(one) => (
            <ListBoxItem id={one.id} textValue={one.title} className="proof-pane__piece">
              <Icon of={icons[one.kind]} />
              <span className="proof-pane__title" title={one.title}>
                {one.title}
              </span>
              <span className="proof-pane__about">{about(one)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
      {piece && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by the keyboard
        <section className="proof-pane__body" aria-label={piece.title} tabIndex={0}>
          {isOutsidePeriod(piece) && (
            <Banner tone="warning" isCompact>
              {t('evidence.outside')}
            </Banner>
          )}
          {piece.kind === 'file' ? (
            <EvidencePreview key={piece.id} evidence={piece} />
          ) : (
            <p className="figure-sheet__text proof-pane__words">{piece.location ?? piece.body}</p>
          )}
          {piece.note && <p className="muted">{piece.note}</p>}
        </section>
      )}
      {piece?.kind === 'file' && (
        <PieceActions document={document} piece={piece} onLarge={() => onLarge(true)} />
      )}
      {piece && isLarge && <LargePreview evidence={piece} onClose={() => onLarge(false)} />}
    </section>
  );
}

function PieceActions({
  document,
  piece,
  onLarge,
}: {
  readonly document: PlanDocument;
  readonly piece: Evidence;
  readonly onLarge: () => void;
}) {
  const { t } = useTranslation();
  const { saveCopy } = useLibraryActions(document);
  return (
    <footer className="proof-pane__actions">
      {choosePreview(piece) !== 'none' && (
        <Button size="small" icon={Expand} shortcut={t('verification.keys.enlarge')} onPress={onLarge}>
          {t('evidence.library.enlarge')}
        </Button>
      )}
      <Button size="small" icon={Download} onPress={() => void saveCopy({ evidence: piece })}>
        {t('evidence.library.saveCopy')}
      </Button>
    </footer>
  );
}
