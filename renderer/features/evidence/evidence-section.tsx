import { FileText, Link2, type LucideIcon, Paperclip, StickyNote, Trash2 } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutsidePeriod } from '../../../db/domain/check/check-evidence.ts';
import { formatDate, type NumberLocale } from '../../../db/domain/format.ts';
import type { Evidence, PlanDocument } from '../../../db/domain/plan-document.ts';
import { readDay } from '../../../db/domain/read-day.ts';
import type { Language } from '../../../electron/api/app.ts';
import { evidenceLimitMb } from '../../../electron/api/evidence-types.ts';
import { showSize } from '../../app/format-moment.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { useIsReadOnly } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import './evidence-section.css';
import { listEvidence, type Proved, useEvidence } from './use-evidence.ts';

const icons: Readonly<Record<Evidence['kind'], LucideIcon>> = {
  file: FileText,
  link: Link2,
  text: StickyNote,
};

/** What shows that the selected figure is true: files chosen or dropped here are kept in the document. */
export function EvidenceSection({
  document,
  proved,
}: {
  readonly document: PlanDocument;
  readonly proved: Proved;
}) {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const navigation = useNavigation();
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { attachChosen, attachDropped, setDate, remove } = useEvidence(document.plan.id, proved);
  const evidences = listEvidence(document, proved);
  const locale = document.organization.numberLocale;

  async function take(attach: () => Promise<readonly string[]>): Promise<void> {
    setProblems([]);
    setBusy(true);
    setProblems(await attach());
    setBusy(false);
  }

  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (isReadOnly || !event.dataTransfer.types.includes('Files')) return;
    // Neither the window nor the host is to open what is dropped here.
    event.preventDefault();
    event.stopPropagation();
    const files = Array.from(event.dataTransfer.files);
    void take(() => attachDropped(files));
  };
  return (
    <InspectorSection
      title={
        evidences.length === 0 ? t('evidence.title') : t('evidence.titleCounted', { count: evidences.length })
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of two ways; the button is the other */}
      <div
        className={isOver ? 'evidence evidence--over' : 'evidence'}
        onDragOver={(event) => {
          if (isReadOnly || !event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        {evidences.length > 0 && (
          <ul className="evidence__list" aria-label={t('evidence.title')}>
            {evidences.map((one) => (
              <EvidenceItem
                key={one.id}
                evidence={one}
                locale={locale}
                onDate={(date) => setDate(one, date)}
                onRemove={() => void remove(one)}
              />
            ))}
          </ul>
        )}
        {problems.map((problem) => (
          <Banner key={problem} tone="error" isCompact onClose={() => setProblems([])}>
            {problem}
          </Banner>
        ))}
        {isReadOnly ? (
          evidences.length === 0 && <p className="muted">{t('evidence.none')}</p>
        ) : (
          <>
            <Button size="small" icon={Paperclip} isPending={isBusy} onPress={() => void take(attachChosen)}>
              {t('evidence.attach')}
            </Button>
            <p className="evidence__hint">{t('evidence.hint', { limit: evidenceLimitMb })}</p>
          </>
        )}
        <LinkButton onPress={() => navigation.go('evidence', proved)}>{t('evidence.openLibrary')}</LinkButton>
      </div>
    </InspectorSection>
  );
}

function EvidenceItem({
  evidence,
  locale,
  onDate,
  onRemove,
}: {
  readonly evidence: Evidence;
  readonly locale: NumberLocale;
  readonly onDate: (date: string | null) => Promise<string | undefined>;
  readonly onRemove: () => void;
}) {
  const { t, i18n } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const { kind, title, documentDate, sizeBytes, fileName, location, body } = evidence;
  const ending = fileName?.slice(fileName.lastIndexOf('.') + 1).toUpperCase();
  const about =
    kind === 'file'
      ? [ending, showSize(sizeBytes ?? 0, i18n.language as Language)].join(' · ')
      : (location ?? body);
  return (
    <li className="evidence__item">
      <div className="evidence__head">
        <Icon of={icons[kind]} />
        <span className="evidence__title">{title}</span>
        {!isReadOnly && (
          <IconButton icon={Trash2} size="small" label={t('evidence.remove', { title })} onPress={onRemove} />
        )}
      </div>
      <p className="evidence__about">{about}</p>
      <CommitField
        label={t('evidence.date')}
        value={documentDate === null ? '' : formatDate(documentDate, { locale, style: 'short' })}
        isReadOnly={isReadOnly}
        onCommit={async (text) => {
          if (text.trim() === '') return onDate(null);
          const day = readDay(text);
          return day === null ? t('realization.inspector.badDate', { text }) : onDate(day);
        }}
      />
      {isOutsidePeriod(evidence) && (
        <Banner tone="warning" isCompact>
          {t('evidence.outside')}
        </Banner>
      )}
    </li>
  );
}
