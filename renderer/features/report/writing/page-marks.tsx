import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../../db/domain/paper.ts';
import type { FieldReader } from '../../../../db/domain/rich-text/read-field.ts';
import type { RenderedReport, SectionText, TextPlace } from '../../../../electron/api/report.ts';
import { labelField } from './field-label.ts';
import { placeText } from './place-text.ts';

/** Over one page: where texts are written, and which figures follow the data. Nothing of it is on paper. */
export function PageMarks({
  page,
  width,
  height,
  paper,
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
  /** That the document is set on. */
  readonly paper: Paper;
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
        const frame = placeText(place, { page, width, height }, paper);
        if (!text || !frame) return null;
        return (
          <button
            key={keyOfText(place)}
            type="button"
            className="page-text"
            aria-label={t('writing.write', { what: text.title === '' ? t('writing.ownText') : text.title })}
            style={{
              left: px(frame.left),
              top: px(frame.top),
              width: px(frame.width),
              height: px(frame.height),
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
