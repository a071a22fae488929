import type { ColumnRole, LevelRole } from './column-roles.ts';
import { tidyText } from './table.ts';

/** What a heading is taken for, and how sure that is: 1 the word itself, below 0.5 a guess. */
export type HeadingGuess = Readonly<{ role: ColumnRole; score: number; holder?: LevelRole }>;

type Rule = readonly [pattern: RegExp, role: ColumnRole, score: number, holder?: LevelRole];

/** The first that fits counts, so the narrower words stand before the wider ones. */
const rules: readonly Rule[] = [
  [/^(no|nomor|nr|#)\.?$/, 'ignore', 1],
  [
    /\bakhir (periode|renstra|rpjmd|tahun renstra)|kondisi (kinerja )?(pada )?akhir|final (state|value)/,
    'ignore',
    1,
  ],
  [/^(ket|keterangan|catatan|notes?|remarks?)\.?$/, 'ignore', 0.9],
  [/^(urusan|bidang urusan)\b(?!.*program)/, 'ignore', 0.6],
  [/^rasio|^tingkat capaian|^growth|pertumbuhan/, 'ignore', 0.6],
  [/^kelompok sasaran|^target group|penerima manfaat/, 'targetGroup', 1],
  [/^sumber (dana|pendanaan)|^fund(ing)? source/, 'fundSource', 1],
  [/^sumber data|^data source|^source of data/, 'dataSource', 1],
  [/^arah kebijakan|^kebijakan|^polic(y|ies)/, 'policy', 1],
  [/^strategi\b|^strateg(y|ies)/, 'strategy', 1],
  [/^(arah( indikator| kinerja)?|polaritas|direction|polarity)\b/, 'direction', 1],
  [/^kode indikator|^indicator code|^no\.? indikator/, 'indicatorCode', 1],
  [/^(kode|kd|code|kode rekening|no\.? rekening)\b/, 'code', 1],
  [/^(jenis|kategori) indikator|^(indicator )?(kind|type)$|^iku\/ik\b/, 'kind', 0.9],
  [/^indikator (kinerja )?tujuan$|^goal indicators?/, 'indicator', 1, 'goal'],
  [/^indikator (kinerja )?sasaran( strategis)?$|^objective indicators?/, 'indicator', 1, 'objective'],
  [/^indikator (kinerja )?program$|^program indicators?/, 'indicator', 1, 'program'],
  [/^indikator (kinerja )?kegiatan$|^activity indicators?/, 'indicator', 1, 'activity'],
  [/^indikator (kinerja )?sub ?kegiatan$/, 'indicator', 1, 'subactivity'],
  [/^(indikator|indicators?|iku|ik|kpi|performance indicators?)\b/, 'indicator', 1],
  [/^(satuan|unit of measure|measure|uom)\b|^unit$/, 'unit', 1],
  [/^(definisi|definition|penjelasan|description)\b/, 'definition', 0.9],
  [/^(rumus|formula|formulasi|cara (per)?hitung|metode (per)?hitung|calculation)/, 'formula', 1],
  [/^(alasan|reason)\b/, 'reason', 1],
  [
    /penanggung ?jawab|^pj\b|^(unit kerja|perangkat daerah|opd|skpd|bidang)( pelaksana| pengampu)?$|^responsible|^owner/,
    'responsible',
    0.95,
  ],
  [/^(lokasi|location)\b/, 'location', 1],
  [
    /^(program|kegiatan|tujuan|sasaran|urusan)[^a-z]*(\/|,|dan|&|and)\s*(bidang|program|kegiatan|sub|sasaran|tujuan|outcome|output)/,
    'cascade',
    0.9,
  ],
  [
    /^(kondisi awal|kondisi kinerja awal|data (capaian )?(pada )?(tahun )?awal|data dasar|base ?line|capaian awal|tahun dasar|data capaian)/,
    'baseline',
    1,
  ],
  [/^(realisasi|capaian|kondisi|actual)( tahun| thn)? \(?(19|20)\d\d\)?$/, 'baseline', 0.8],
  [
    /\b(pagu|anggaran|pendanaan|dana|biaya|budget|ceiling|funding)\b|^\(?rp\.?( (ribu|juta|jt|miliar))?\)?$|\brupiah\b/,
    'ceiling',
    0.95,
  ],
  [/^(target|sasaran target|k|kinerja)\b/, 'target', 0.9],
  [/^(visi|vision)\b/, 'vision', 1],
  [/^(misi|mission)\b/, 'mission', 1],
  [/^(tujuan|goal)\b/, 'goal', 1],
  [/^sasaran (program|kegiatan|sub)/, 'ignore', 0.6],
  [/^(sasaran|objective|strategic objective)\b/, 'objective', 1],
  [/^(sub ?-?kegiatan|sub-?activity)\b/, 'subactivity', 1],
  [/^(kegiatan|activity)\b/, 'activity', 1],
  [/^(nama )?(program|programme)\b/, 'program', 1],
  [/^uraian\b/, 'cascade', 0.5],
  [/\bindikator\b/, 'indicator', 0.6],
];

const foldHeading = (text: string): string =>
  tidyText(text)
    .toLowerCase()
    .replace(/\s*\/\s*/g, '/')
    .replace(/^[\d.]+\s+(?=[a-z])/, '');

/** Longer texts are statements, not headings. */
const maxHeadingLength = 160;

/** What a single heading says by its words alone; years are read apart. */
export function readHeading(text: string): HeadingGuess | null {
  const heading = foldHeading(text);
  if (heading === '' || heading.length > maxHeadingLength) return null;
  for (const [pattern, role, score, holder] of rules) {
    if (pattern.test(heading)) return holder ? { role, score, holder } : { role, score };
  }
  return null;
}

export type HeadingYear = Readonly<{ kind: 'year'; year: number } | { kind: 'ordinal'; number: number }>;

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

/** `2025`, `Thn 2025`, `Target 2025 (Rp)`, or the first, second … year of the plan: `Tahun ke-2`, `Tahun II`. */
export function readYear(text: string): HeadingYear | null {
  const heading = foldHeading(text);
  if (heading.length > maxHeadingLength) return null;
  const years = [...heading.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
  const [year, ...others] = years;
  if (year !== undefined) return others.length === 0 ? { kind: 'year', year } : null;
  const ordinal = /\b(?:tahun|thn\.?|th\.?|year)\s*(?:ke)?[\s-]*(\d|i{1,3}|iv|vi?)\b/.exec(heading)?.[1];
  if (ordinal === undefined) return null;
  const number = romans[ordinal] ?? Number(ordinal);
  return number > 0 ? { kind: 'ordinal', number } : null;
}

/** A row that numbers the columns: `(1) (2) (3)` or `1 2 3`. */
export const isColumnNumber = (text: string): boolean => /^\(?\d{1,3}\)?$/.test(text.trim());
