import { decimal } from './decimal.ts';
import type { Band, BandTone, Scale } from './scale.ts';

type Step = readonly [test: '>=' | '>' | 'else', bound: string, tone: BandTone, id: string, en: string];

function makeScale(slug: string, name: Scale['name'], steps: readonly Step[]): Scale {
  const bands = steps.map(
    ([test, bound, tone, id, en], index): Band => ({
      bound: test === 'else' ? null : decimal(bound),
      isInclusive: test === '>=',
      rank: steps.length - index,
      tone,
      label: { id, en },
    }),
  );
  return { slug, name, source: null, bands };
}

/** In the order in which they are offered. Labels are the sources' own words; the names of bands are stored nowhere. */
const presets = {
  // Permendagri 86/2017, skala nilai peringkat kinerja. The printed intervals leave gaps (90–91, 75–76 …) and end at
  // 100; read as lower bounds they have none.
  'permendagri-86-2017': makeScale(
    'permendagri-86-2017',
    { id: 'Permendagri 86/2017', en: 'Permendagri 86/2017' },
    [
      ['>=', '91', 'very-high', 'Sangat Tinggi', 'Very high'],
      ['>=', '76', 'high', 'Tinggi', 'High'],
      ['>=', '66', 'medium', 'Sedang', 'Medium'],
      ['>=', '51', 'low', 'Rendah', 'Low'],
      ['else', '', 'very-low', 'Sangat Rendah', 'Very low'],
    ],
  ),
  'sampang-2019': makeScale('sampang-2019', { id: 'Sangat Baik–Sangat Kurang', en: 'Very good–Very poor' }, [
    ['>=', '91', 'very-high', 'Sangat Baik', 'Very good'],
    ['>=', '76', 'high', 'Baik', 'Good'],
    ['>=', '66', 'medium', 'Cukup', 'Fair'],
    ['>=', '51', 'low', 'Kurang', 'Poor'],
    ['else', '', 'very-low', 'Sangat Kurang', 'Very poor'],
  ]),
  lan: makeScale('lan', { id: 'LAN (lama)', en: 'LAN (legacy)' }, [
    ['>=', '85', 'very-high', 'Sangat Berhasil', 'Very successful'],
    ['>=', '70', 'high', 'Berhasil', 'Successful'],
    ['>=', '55', 'medium', 'Cukup Berhasil', 'Fairly successful'],
    ['else', '', 'low', 'Tidak Berhasil', 'Not successful'],
  ]),
  memuaskan: makeScale('memuaskan', { id: 'Memuaskan–Kurang', en: 'Satisfactory–Poor' }, [
    ['>', '100', 'very-high', 'Memuaskan / Sangat Baik', 'Satisfactory / Very good'],
    ['>=', '75', 'high', 'Baik', 'Good'],
    ['>=', '55', 'medium', 'Cukup', 'Fair'],
    ['else', '', 'low', 'Kurang', 'Poor'],
  ]),
  tercapai: makeScale('tercapai', { id: 'Tercapai–Tidak Tercapai', en: 'Met–Not met' }, [
    ['>', '100', 'very-high', 'Terlampaui Target', 'Target exceeded'],
    ['>=', '100', 'high', 'Tercapai Target', 'Target met'],
    ['else', '', 'low', 'Target Tidak Tercapai', 'Target not met'],
  ]),
  'tiga-warna': makeScale('tiga-warna', { id: 'Tiga warna', en: 'Three colours' }, [
    ['>', '90', 'high', 'Hijau', 'Green'],
    ['>=', '70', 'medium', 'Kuning', 'Yellow'],
    ['else', '', 'very-low', 'Merah', 'Red'],
  ]),
  epelara: makeScale('epelara', { id: 'e-Pelara', en: 'e-Pelara' }, [
    ['>=', '100', 'very-high', 'Tercapai', 'Met'],
    ['>=', '90', 'high', 'Hampir', 'Nearly met'],
    ['>=', '75', 'medium', 'Sedang', 'Medium'],
    ['>=', '50', 'low', 'Kurang', 'Poor'],
    ['else', '', 'very-low', 'Tidak', 'Not met'],
  ]),
  // The source prints 80–94.99 and 95–105, which leaves 94.995 without a band; lower bounds close that.
  aksara: makeScale('aksara', { id: 'AKSARA', en: 'AKSARA' }, [
    ['>', '105', 'very-high', 'Melampaui', 'Exceeded'],
    ['>=', '95', 'high', 'Tercapai', 'Met'],
    ['>=', '80', 'medium', 'Mendekati', 'Close'],
    ['>=', '60', 'low', 'Perlu Perhatian', 'Needs attention'],
    ['else', '', 'very-low', 'Kritis', 'Critical'],
  ]),
  'iki-8-2021': makeScale('iki-8-2021', { id: 'IKI PermenPANRB 8/2021', en: 'IKI PermenPANRB 8/2021' }, [
    ['>=', '100', 'very-high', 'Baik/Sangat Baik', 'Good/Very good'],
    ['>=', '80', 'medium', 'Cukup', 'Fair'],
    ['>=', '60', 'low', 'Kurang', 'Poor'],
    ['else', '', 'very-low', 'Sangat Kurang', 'Very poor'],
  ]),
} satisfies Record<string, Scale>;

// These slugs stand in users' files (scoring_setting.scale_slug); a renamed one orphans their choice.
export type ScaleSlug = keyof typeof presets;

export const scalePresets: Readonly<Record<ScaleSlug, Scale>> = presets;
export const scaleSlugs = Object.keys(presets) as readonly ScaleSlug[];

export const isScaleSlug = (text: string): text is ScaleSlug => Object.hasOwn(presets, text);
