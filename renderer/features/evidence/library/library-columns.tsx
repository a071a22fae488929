import type { TFunction } from 'i18next';
import { CircleAlert, FileText, Link2, type LucideIcon, StickyNote, TriangleAlert } from 'lucide-react';
import { formatDate, type NumberLocale } from '../../../../db/domain/format.ts';
import type { Evidence } from '../../../../db/domain/plan-document.ts';
import type { Language } from '../../../../electron/api/app.ts';
import { showSize } from '../../../app/format-moment.ts';
import type { CellFacts, GridColumn } from '../../../ui/grid/grid-types.ts';
import { Icon } from '../../../ui/icon.tsx';
import { listMarks, nameLinks, nameType } from '../evidence-words.ts';
import type { LibraryItem } from '../model/library-items.ts';

export const kindIcons: Readonly<Record<Evidence['kind'], LucideIcon>> = {
  file: FileText,
  link: Link2,
  text: StickyNote,
};

export type LibraryStyle = Readonly<{
  t: TFunction;
  language: Language;
  locale: NumberLocale;
  /** Null where all years are on show. */
  year: number | null;
  /** No room for who added it and when; the details say it. */
  isNarrow: boolean;
}>;

/** A table to look through: what is in a row is changed beside it. */
export function makeLibraryColumns(style: LibraryStyle): readonly GridColumn<LibraryItem>[] {
  const { t, language, locale, year, isNarrow } = style;
  const name = (key: 'name' | 'type' | 'size' | 'links' | 'date' | 'added' | 'by'): string =>
    t(`evidence.library.columns.${key}`);
  const say = (text: string, message?: string): CellFacts => ({
    text,
    state: 'heading',
    ...(message ? { message } : {}),
  });
  const showDay = (day: string | null): string =>
    day === null ? '' : formatDate(day, { locale, style: 'short' });
  const columns: (GridColumn<LibraryItem> | null)[] = [
    {
      key: 'name',
      name: name('name'),
      width: 'fill',
      minWidth: 200,
      isFrozen: true,
      cell: (item) => say(item.evidence.title, listMarks(t, item).join('. ') || item.evidence.title),
      render: (item, facts) => <NameCell item={item} text={facts.text} t={t} />,
    },
    {
      key: 'type',
      name: name('type'),
      width: 'fit',
      minWidth: 56,
      cell: (item) => say(nameType(t, item.evidence)),
    },
    {
      key: 'size',
      name: name('size'),
      width: 'fit',
      minWidth: 64,
      align: 'end',
      cell: ({ evidence }) => say(evidence.sizeBytes === null ? '' : showSize(evidence.sizeBytes, language)),
    },
    {
      key: 'links',
      name: name('links'),
      width: 'fill',
      minWidth: 160,
      cell: (item) => {
        const text = nameLinks(t, item.links, year);
        return say(text || t('evidence.library.marks.unlinked'), text || undefined);
      },
      render: (item, facts) =>
        item.links.length === 0 ? <span className="muted">{facts.text}</span> : facts.text,
    },
    {
      key: 'date',
      name: name('date'),
      width: 'fit',
      minWidth: 88,
      cell: (item) => ({
        ...say(showDay(item.evidence.documentDate)),
        ...(item.isOutside ? { mark: 'warning', message: t('evidence.library.marks.outside') } : {}),
      }),
    },
    isNarrow
      ? null
      : {
          key: 'added',
          name: name('added'),
          width: 'fit',
          minWidth: 88,
          cell: ({ added }) => say(showDay(added?.at.slice(0, 10) ?? null)),
        },
    isNarrow
      ? null
      : {
          key: 'by',
          name: name('by'),
          width: 'fit',
          minWidth: 60,
          maxWidth: 130,
          cell: ({ added }) => say(added?.actor ?? ''),
        },
  ];
  return columns.filter((column) => column !== null);
}

function NameCell({
  item,
  text,
  t,
}: {
  readonly item: LibraryItem;
  readonly text: string;
  readonly t: TFunction;
}) {
  const marks = listMarks(t, item).filter((mark) => mark !== t('evidence.library.marks.unlinked'));
  return (
    <span className="library-name">
      <Icon of={kindIcons[item.evidence.kind]} size={14} />
      <span className="library-name__text" title={text}>
        {text}
      </span>
      {marks.length > 0 && (
        <span className={item.fault ? 'library-name__fault' : 'library-name__mark'} title={marks.join('. ')}>
          <Icon of={item.fault ? CircleAlert : TriangleAlert} size={14} />
          <span className="visually-hidden">{marks.join('. ')}</span>
        </span>
      )}
    </span>
  );
}
