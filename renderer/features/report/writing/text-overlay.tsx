import { type RefObject, useLayoutEffect, useState } from 'react';
import type { FieldReader } from '../../../../db/domain/rich-text/read-field.ts';
import type { RenderedReport, SectionText } from '../../../../electron/api/report.ts';
import { TextEditor } from './text-editor.tsx';
import type { Writing } from './use-writing.ts';

type Spot = Readonly<{ left: number; top: number; width: number }>;

/** Narrower than this the tools would stand in three lines. */
const leastWidth = 440;
const sideAir = 14;

/** The editor over the page, where its text stands; a text without a place of its own stands at its section. */
export function TextOverlay({
  writing,
  text,
  rendered,
  reader,
  desk,
  scale,
  pageInView,
}: {
  readonly writing: Writing;
  readonly text: SectionText;
  readonly rendered: RenderedReport | null;
  readonly reader: FieldReader;
  readonly desk: RefObject<HTMLDivElement | null>;
  readonly scale: number;
  readonly pageInView: number;
}) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const place = findPlace(rendered, text);
  // A section that was made this moment is on no page yet: its text begins where the eyes are.
  const page = place?.page ?? pageInView;
  const y = place?.y ?? 0;
  useLayoutEffect(() => {
    const paper = desk.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (!desk.current || !paper) return;
    const width = Math.max(paper.offsetWidth - 2 * sideAir, leastWidth);
    const left = Math.max(paper.offsetLeft + (paper.offsetWidth - width) / 2, 0);
    const top = paper.offsetTop + Math.max(y * scale - 8, 8);
    setSpot((now) => {
      if (now !== null && now.left === left && now.top === top && now.width === width) return now;
      return { left, top, width };
    });
  }, [desk, page, y, scale]);
  const isPlaced = spot !== null;
  const placedOn = place?.page ?? null;
  // When it opens and when it finds its page: at other times the pages may be scrolled away from it.
  useLayoutEffect(() => {
    if (!isPlaced || placedOn === 0) return;
    desk.current?.querySelector('.text-editor')?.scrollIntoView({ block: 'nearest' });
  }, [desk, isPlaced, placedOn]);
  if (!spot) return null;
  return (
    <div className="text-overlay" style={{ left: spot.left, top: spot.top, width: spot.width }}>
      <TextEditor
        key={`${text.section} ${text.subjectId}`}
        text={text}
        body={writing.bodyOf(text)}
        desk={writing.desk}
        reader={reader}
        onClose={() => {
          writing.setOpen(null);
          desk.current?.focus();
        }}
      />
    </div>
  );
}

function findPlace(
  rendered: RenderedReport | null,
  { section, subjectId }: SectionText,
): { page: number; y: number } | null {
  const own = rendered?.textPlaces.find((one) => one.section === section && one.subjectId === subjectId);
  if (own) return own.from;
  const around = rendered?.sections.find(
    (one) =>
      one.pageIndex > 0 && one.texts.some((text) => text.section === section && text.subjectId === subjectId),
  );
  return around ? { page: around.pageIndex, y: around.y + 24 } : null;
}
