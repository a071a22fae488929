import {
  type FieldFigure,
  indicatorFigures,
  type LiveField,
  nodeFigures,
  planFigures,
} from './live-field.ts';
import { type RichBlock, type RichItem, type RichRun, type RichText, richTextLimits } from './rich-text.ts';

/** What is not a text of this form, by its place in it: `[3].items[0].runs`. */
export type RichTextFault = Readonly<{ place: string; rule: 'form' | 'limit' }>;
export type ParsedRichText = Readonly<{ ok: true; value: RichText } | { ok: false; fault: RichTextFault }>;

class Fault extends Error {
  readonly fault: RichTextFault;
  constructor(fault: RichTextFault) {
    super(fault.place);
    this.fault = fault;
  }
}

const refuse = (place: string, rule: RichTextFault['rule'] = 'form'): never => {
  throw new Fault({ place, rule });
};

/** Reads a stored or foreign text exactly: an unknown kind, key or value refuses the whole, nothing is guessed. */
export function parseRichText(body: string): ParsedRichText {
  if (body === '') return { ok: true, value: [] };
  try {
    return { ok: true, value: readBlocks(readJson(body)) };
  } catch (cause) {
    if (cause instanceof Fault) return { ok: false, fault: cause.fault };
    throw cause;
  }
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return refuse('');
  }
}

function readBlocks(value: unknown): RichText {
  const blocks = readArray(value, '', richTextLimits.blocks);
  let letters = 0;
  const read = blocks.map((block, i) => readBlock(block, `[${i}]`, (count) => (letters += count)));
  if (letters > richTextLimits.letters) refuse('', 'limit');
  return read;
}

type Count = (letters: number) => void;
type Fields = Readonly<Record<string, unknown>>;

function readBlock(value: unknown, place: string, count: Count): RichBlock {
  const block = readObject(value, place);
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', ...readLine(block, place, count, ['kind']) };
    case 'heading': {
      const { level } = block;
      if (level !== 1 && level !== 2) return refuse(`${place}.level`);
      return { kind: 'heading', level, ...readLine(block, place, count, ['kind', 'level']) };
    }
    case 'list': {
      holdKeys(block, place, ['kind', 'ordered', 'items']);
      return {
        kind: 'list',
        ordered: readFlag(block, 'ordered', place),
        items: readItems(block, place, count, 1),
      };
    }
    case 'table':
      return readTable(block, place, count);
    case 'image': {
      holdKeys(block, place, ['kind', 'imageId', 'alt', 'caption']);
      const imageId = readText(block, 'imageId', place, count);
      if (imageId === '' || imageId.length > 64) refuse(`${place}.imageId`);
      const [alt, caption] = [readText(block, 'alt', place, count), readText(block, 'caption', place, count)];
      return { kind: 'image', imageId, alt, caption };
    }
    default:
      return refuse(`${place}.kind`);
  }
}

function readLine(block: Fields, place: string, count: Count, others: readonly string[]) {
  holdKeys(block, place, [...others, 'runs']);
  return { runs: readRuns(block.runs, `${place}.runs`, count) };
}

function readItems(list: Fields, place: string, count: Count, depth: 1 | 2): readonly RichItem[] {
  const items = readArray(list.items, `${place}.items`, richTextLimits.blocks);
  return items.map((value, i) => {
    const at = `${place}.items[${i}]`;
    const item = readObject(value, at);
    const line = readLine(item, at, count, depth === 1 ? ['list'] : []);
    if (item.list === undefined) return line;
    const inner = readObject(item.list, `${at}.list`);
    holdKeys(inner, `${at}.list`, ['ordered', 'items']);
    const ordered = readFlag(inner, 'ordered', `${at}.list`);
    return { ...line, list: { ordered, items: readItems(inner, `${at}.list`, count, 2) } };
  });
}

function readTable(table: Fields, place: string, count: Count): RichBlock {
  holdKeys(table, place, ['kind', 'caption', 'rows']);
  const caption = readText(table, 'caption', place, count);
  const rows = readArray(table.rows, `${place}.rows`, richTextLimits.rows).map((row, i) =>
    readArray(row, `${place}.rows[${i}]`, richTextLimits.columns).map((cell, j) =>
      readRuns(cell, `${place}.rows[${i}][${j}]`, count),
    ),
  );
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) refuse(`${place}.rows`);
  const uneven = rows.findIndex((row) => row.length !== columns);
  if (uneven >= 0) refuse(`${place}.rows[${uneven}]`);
  return { kind: 'table', caption, rows };
}

function readRuns(value: unknown, place: string, count: Count): readonly RichRun[] {
  return readArray(value, place, richTextLimits.runs).map((one, i) => {
    const at = `${place}[${i}]`;
    const run = readObject(one, at);
    const look = { ...readLook(run, 'bold', at), ...readLook(run, 'italic', at) };
    if (run.field !== undefined) {
      holdKeys(run, at, ['field', 'bold', 'italic']);
      return { field: readField(run.field, `${at}.field`), ...look };
    }
    holdKeys(run, at, ['text', 'bold', 'italic']);
    return { text: readText(run, 'text', at, count), ...look };
  });
}

function readField(value: unknown, place: string): LiveField {
  const field = readObject(value, place);
  const { year } = field;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1900 || year > 9999) {
    return refuse(`${place}.year`);
  }
  const readFigure = <F extends FieldFigure>(allowed: readonly F[]): F =>
    allowed.find((one) => one === field.figure) ?? refuse(`${place}.figure`);
  if (field.of === 'plan') {
    holdKeys(field, place, ['of', 'year', 'figure']);
    return { of: 'plan', year, figure: readFigure(planFigures) };
  }
  holdKeys(field, place, ['of', 'id', 'year', 'figure']);
  const { id } = field;
  if (typeof id !== 'string' || id === '' || id.length > 64) return refuse(`${place}.id`);
  if (field.of === 'indicator') return { of: 'indicator', id, year, figure: readFigure(indicatorFigures) };
  if (field.of === 'node') return { of: 'node', id, year, figure: readFigure(nodeFigures) };
  return refuse(`${place}.of`);
}

function readArray(value: unknown, place: string, limit: number): readonly unknown[] {
  if (!Array.isArray(value)) return refuse(place);
  if (value.length > limit) refuse(place, 'limit');
  return value;
}

function readObject(value: unknown, place: string): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : refuse(place);
}

function holdKeys(value: Fields, place: string, known: readonly string[]): void {
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined) refuse(`${place}.${stranger}`);
}

function readText(value: Fields, key: string, place: string, count: Count): string {
  const text = value[key];
  if (typeof text !== 'string') return refuse(`${place}.${key}`);
  count(text.length);
  return text;
}

function readFlag(value: Fields, key: string, place: string): boolean {
  const flag = value[key];
  return typeof flag === 'boolean' ? flag : refuse(`${place}.${key}`);
}

/** A look is there or absent: `false` would be a second way of saying the same. */
function readLook(run: Fields, key: 'bold' | 'italic', place: string): { bold?: true; italic?: true } {
  if (run[key] === undefined) return {};
  return run[key] === true ? { [key]: true } : refuse(`${place}.${key}`);
}
