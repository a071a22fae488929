import { useTranslation } from 'react-i18next';
import type { FieldReader } from '../../../../db/domain/rich-text/read-field.ts';
import type { RenderedReport, SectionText, TextPlace } from '../../../../electron/api/report.ts';
import { labelField } from './field-label.ts';

/** Room around a text, so that its frame does not touch the letters; in points. */
const air = 6;
/** The outer margin of a page, where lines end. */
const outerMargin = 71;
/** The end of a text is where the next block begins: below the space between them. */
const spaceBelow = 8;
const leastHeight = 14;

/** Over one page: where texts are written, and which figures follow the data. Nothing of it is on paper. */
export function PageMarks({
  page,
  width,
  height,
  scale,
  rendered,
  texts,
  reader,
  onWrite,
}: {
  readonly page: number;
  /** Of the page, in points. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly rendered: RenderedReport;
  readonly texts: ReadonlyMap<string, SectionText>;
  readonly reader: FieldReader;
  readonly onWrite: (text: SectionText, place: TextPlace) => void;
}) {
  const { t } = useTranslation();
  const px = (points: number): number => Math.round(points * scale);
  return (
    <>
      {rendered.textPlaces.map((place) => {
        const text = texts.get(keyOfText(place));
        if (!text || place.from.page > page || place.to.page < page) return null;
        const left = Math.max(place.from.x - air, 0);
        const top = place.from.page === page ? place.from.y - air : 60;
        const bottom = place.to.page === page ? place.to.y - spaceBelow : height - 60;
        if (bottom < top + leastHeight && place.from.page !== place.to.page) return null;
        return (
          <button
            key={keyOfText(place)}
            type="button"
            className="page-text"
            aria-label={t('writing.write', { what: text.title === '' ? t('writing.ownText') : text.title })}
            style={{
              left: px(left),
              top: px(top),
              width: px(width - left - outerMargin + air),
              height: px(Math.max(bottom - top, leastHeight)),
            }}
            onClick={() => onWrite(text, place)}
          />
        );
      })}
      {rendered.livePlaces.map(({ field, from, to }) =>
        // A figure that runs over the end of a line is short enough to be left unmarked there.
        from.page !== page || to.page !== page || Math.abs(from.y - to.y) > 2 ? null : (
          <span
            key={`${from.y} ${from.x} ${field.figure}`}
            className="page-live"
            title={labelField(t, field, reader(field))}
            style={{ left: px(from.x), top: px(from.y), width: px(to.x - from.x) }}
          />
        ),
      )}
    </>
  );
}

export const keyOfText = ({ section, subjectId }: Pick<SectionText, 'section' | 'subjectId'>): string =>
  `${section} ${subjectId}`;
