import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { makeMonoXml } from './mono.ts';
import type { StandIns } from './stand-ins.ts';
import { reportTableStyle } from './styles.ts';

/** Before it no ZIP file can be dated; every entry of every report says this time, so that same data are same bytes. */
const entryTime = new Date(1980, 0, 1);

/** The parts that the library makes anew at every run, or cannot make, and what becomes of their text. */
const edits: readonly Readonly<{ part: RegExp; edit: (xml: string, options: RepackOptions) => string }>[] = [
  { part: /^docProps\/core\.xml$/, edit: (xml, { date }) => fixDates(xml, date) },
  {
    part: /^word\/styles\.xml$/,
    edit: (xml) => xml.replace('</w:styles>', `${reportTableStyle}</w:styles>`),
  },
  {
    part: /^word\/document\.xml$/,
    edit: (xml, { standIns }) => standIns.fill(countPictures(countBookmarks(xml))),
  },
  {
    part: /^word\/header\d+\.xml$/,
    edit: (xml) => xml.replace(/(id="PowerPlusWaterMarkObject)[^"]*"/g, '$11"'),
  },
];

export type RepackOptions = Readonly<{
  date: string;
  /** By the text that stands in for each. */
  pictures: ReadonlyMap<string, Uint8Array>;
  standIns: StandIns;
  isMono: boolean;
}>;

/** Takes out what differs from one run to the next: the moment of writing, running numbers, the times in the archive. */
export function repack(bytes: Uint8Array, options: RepackOptions): Uint8Array {
  const { pictures, isMono } = options;
  const files = unzipSync(bytes);
  const names = Object.keys(files).sort(compareEntries);
  const finish = (name: string, content: Uint8Array): Uint8Array => {
    const edit = edits.find(({ part }) => part.test(name))?.edit;
    const isText = /^word\/.*\.xml$/.test(name);
    if (edit !== undefined || (isMono && isText)) {
      const xml = strFromU8(content);
      const edited = edit === undefined ? xml : edit(xml, options);
      return strToU8(isMono && isText ? makeMonoXml(edited) : edited);
    }
    return name.endsWith('.png') ? (pictures.get(strFromU8(content)) ?? content) : content;
  };
  const entries: Zippable = Object.fromEntries(
    names.map((name) => {
      const content = finish(name, files[name] ?? new Uint8Array());
      // A picture is packed already.
      return [name, [content, { mtime: entryTime, level: name.endsWith('.png') ? 0 : 6 }]] as const;
    }),
  );
  return zipSync(entries);
}

function fixDates(xml: string, date: string): string {
  return xml.replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, open: string, __: string, close: string) => `${open}${date}T00:00:00Z${close}`,
  );
}

/** The library counts bookmarks (and pictures) through the whole life of the program; here they are counted from 1. */
function countBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/<w:bookmark(Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/w:id="([^"]*)"/, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `w:id="${number}"`;
    }),
  );
}

function countPictures(xml: string): string {
  let number = 0;
  return xml.replace(/(<wp:docPr id=")\d+"/g, (_, start: string) => {
    number += 1;
    return `${start}${number}"`;
  });
}

/** Readers look for the list of content types first. */
function compareEntries(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
