import { Copy, Download, Expand, Link2, Trash2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, type NumberLocale } from '../../../../db/domain/format.ts';
import { readDay } from '../../../../db/domain/read-day.ts';
import type { Language } from '../../../../electron/api/app.ts';
import { showMoment, showSize } from '../../../app/format-moment.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { useNavigation } from '../../../app/use-navigation.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { namePeriod, nameType, shortName } from '../evidence-words.ts';
import type { LibraryItem } from '../model/library-items.ts';
import { readAddress } from '../model/read-address.ts';
import { choosePreview } from '../preview/choose-preview.ts';
import { LargePreview } from '../preview/large-preview.tsx';
import { EvidencePreview } from '../preview/preview.tsx';
import type { LibraryActions } from './use-library-actions.ts';

/** One piece of evidence: what is in it, what it proves, and what is known of it. */
export function LibraryDetails({
  item,
  locale,
  isReadOnly,
  actions,
  onLink,
}: {
  readonly item: LibraryItem;
  readonly locale: NumberLocale;
  readonly isReadOnly: boolean;
  readonly actions: LibraryActions;
  readonly onLink: () => void;
}) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { evidence, added, twins, fault } = item;
  const { kind, title, sizeBytes, documentDate, note } = evidence;
  return (
    <div className="library-details">
      <header className="inspector__header">
        <p className="muted">
          {[nameType(t, evidence), sizeBytes === null ? '' : showSize(sizeBytes, language)]
            .filter((part) => part)
            .join(' · ')}
        </p>
        <h2 className="inspector__title">{title}</h2>
      </header>
      {fault === 'damaged' && (
        <Banner tone="error" isCompact>
          {t('evidence.library.marks.damaged')}
        </Banner>
      )}
      {kind === 'file' ? (
        <FilePreview item={item} isReadOnly={isReadOnly} actions={actions} />
      ) : (
        <Content item={item} isReadOnly={isReadOnly} actions={actions} />
      )}
      <Links item={item} isReadOnly={isReadOnly} actions={actions} onLink={onLink} />
      <InspectorSection title={t('evidence.library.details')}>
        <CommitField
          label={t('evidence.library.name')}
          value={title}
          isReadOnly={isReadOnly}
          onCommit={async (text) =>
            text.trim() === ''
              ? t('evidence.library.nameMissing')
              : actions.change(item, { title: text.trim() })
          }
        />
        <CommitField
          label={t('evidence.date')}
          value={documentDate === null ? '' : formatDate(documentDate, { locale, style: 'short' })}
          isReadOnly={isReadOnly}
          onCommit={async (text) => {
            const day = readDay(text);
            if (text.trim() !== '' && day === null) return t('evidence.library.badDate', { text });
            return actions.change(item, { documentDate: day });
          }}
        />
        <CommitField
          label={t('evidence.library.note')}
          value={note ?? ''}
          isMultiline
          isReadOnly={isReadOnly}
          onCommit={(text) => actions.change(item, { note: text.trim() === '' ? null : text.trim() })}
        />
        {twins.length > 0 && (
          <Banner tone="warning" isCompact>
            {t('evidence.library.twins', { titles: twins.join(', ') })}
          </Banner>
        )}
        {added && (
          <p className="muted library-details__added">
            {t('evidence.library.addedBy', {
              when: showMoment(added.at, new Date(), language),
              actor: added.actor,
            })}
          </p>
        )}
        {!isReadOnly && (
          <Button size="small" icon={Trash2} onPress={() => void actions.remove([item])}>
            {t('evidence.library.remove')}
          </Button>
        )}
      </InspectorSection>
    </div>
  );
}

type PartProps = Readonly<{ item: LibraryItem; isReadOnly: boolean; actions: LibraryActions }>;

function FilePreview({ item, actions }: PartProps) {
  const { t } = useTranslation();
  const [isLarge, setLarge] = useState(false);
  const { evidence } = item;
  return (
    <InspectorSection>
      <EvidencePreview key={evidence.id} evidence={evidence} />
      <div className="library-details__row">
        {choosePreview(evidence) !== 'none' && (
          <Button size="small" icon={Expand} onPress={() => setLarge(true)}>
            {t('evidence.library.enlarge')}
          </Button>
        )}
        <Button size="small" icon={Download} onPress={() => void actions.saveCopy(item)}>
          {t('evidence.library.saveCopy')}
        </Button>
      </div>
      {isLarge && <LargePreview evidence={evidence} onClose={() => setLarge(false)} />}
    </InspectorSection>
  );
}

function Content({ item, isReadOnly, actions }: PartProps): ReactNode {
  const { t } = useTranslation();
  const { location, body } = item.evidence;
  if (location === null) {
    return (
      <InspectorSection>
        <CommitField
          label={t('evidence.library.body')}
          value={body ?? ''}
          isMultiline
          isReadOnly={isReadOnly}
          onCommit={async (text) =>
            text.trim() === ''
              ? t('evidence.addDialog.bodyMissing')
              : actions.change(item, { body: text.trim() })
          }
        />
      </InspectorSection>
    );
  }
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(location).then(
      () => true,
      () => false,
    );
    showToast({ text: t(isCopied ? 'evidence.library.addressCopied' : 'evidence.library.notCopied') });
  };
  return (
    <InspectorSection>
      <CommitField
        label={t('evidence.library.address')}
        value={location}
        isReadOnly={isReadOnly}
        onCommit={async (text) => {
          const address = readAddress(text);
          return address === null
            ? t('evidence.library.badAddress')
            : actions.change(item, { location: address });
        }}
      />
      <Button size="small" icon={Copy} onPress={() => void copy()}>
        {t('evidence.library.copyAddress')}
      </Button>
    </InspectorSection>
  );
}

/** What it proves; each leads to its figure. */
function Links({ item, isReadOnly, actions, onLink }: PartProps & { readonly onLink: () => void }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const figures = item.links.map(({ indicator, year, quarter }) => ({
    indicatorId: indicator.id,
    year,
    quarter,
  }));
  return (
    <InspectorSection title={t('evidence.library.links')}>
      {item.links.length === 0 && <p className="muted">{t('evidence.library.unlinkedText')}</p>}
      {item.links.length > 0 && (
        <ul className="library-links">
          {item.links.map(({ evidenceId, indicator, year, quarter, isOutside }, at) => {
            const name = `${shortName(indicator)} ${namePeriod(t, year, quarter)}`;
            return (
              <li key={evidenceId} className="library-links__item">
                <div className="library-links__words">
                  <LinkButton
                    aria-label={t('evidence.library.goTo', { name })}
                    onPress={() => navigation.go('realization', { indicatorId: indicator.id, year, quarter })}
                  >
                    {name}
                  </LinkButton>
                  {indicator.code !== null && <p className="muted">{indicator.name}</p>}
                  {isOutside && <p className="library-links__outside">{t('evidence.outside')}</p>}
                </div>
                {!isReadOnly && (
                  <IconButton
                    icon={X}
                    size="small"
                    label={t('evidence.library.unlink', { name })}
                    onPress={() => void actions.link(item, figures.toSpliced(at, 1))}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!isReadOnly && (
        <Button size="small" icon={Link2} onPress={onLink}>
          {t('evidence.library.link')}
        </Button>
      )}
    </InspectorSection>
  );
}
