/** Slips that offices' documents keep printing, and the form of the dictionary (KBBI; of English words the English one). */
const dictionaryForms: Readonly<Record<string, string>> = {
  aktifitas: 'aktivitas',
  analisa: 'analisis',
  apotik: 'apotek',
  beresiko: 'berisiko',
  dimana: 'di mana',
  efektifitas: 'efektivitas',
  efetif: 'efektif',
  goverment: 'government',
  hirarki: 'hierarki',
  ijin: 'izin',
  indek: 'indeks',
  inovative: 'inovatif',
  ketentraman: 'ketenteraman',
  kwalitas: 'kualitas',
  managemen: 'manajemen',
  obyektif: 'objektif',
  perwujudatan: 'perwujudan',
  praktek: 'praktik',
  produktifitas: 'produktivitas',
  prosentase: 'persentase',
  resiko: 'risiko',
  'sebesar-sebesarnya': 'sebesar-besarnya',
  sistim: 'sistem',
  standarisasi: 'standardisasi',
  sumberdaya: 'sumber daya',
  tehnik: 'teknik',
};
const slips = new RegExp(`\\b(?:${Object.keys(dictionaryForms).join('|')})\\b`, 'gi');

/** The slips of a text, each once, with their forms: `inovative → inovatif`. */
export function listSlips(text: string): readonly string[] {
  const words = new Set(Array.from(text.matchAll(slips), ([word]) => word));
  return [...words].map((word) => `${word} → ${dictionaryForms[word.toLowerCase()]}`);
}

/** The text with its slips put right; a word that began with a capital still does. */
export const correctWords = (text: string): string =>
  text.replaceAll(slips, (word) => {
    const form = dictionaryForms[word.toLowerCase()] ?? word;
    const [first = ''] = word;
    return first === first.toUpperCase() ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
  });
