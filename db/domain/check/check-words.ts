import type { PlanDocument } from '../plan-document.ts';
import type { Finding } from './finding.ts';

/** Slips that offices' documents keep printing, and the form of the dictionary (KBBI; of English words the English one). */
const dictionaryForms: Readonly<Record<string, string>> = {
  aktifitas: 'aktivitas',
  analisa: 'analisis',
  apotik: 'apotek',
  efektifitas: 'efektivitas',
  efetif: 'efektif',
  goverment: 'government',
  hirarki: 'hierarki',
  ijin: 'izin',
  indek: 'indeks',
  inovative: 'inovatif',
  kwalitas: 'kualitas',
  managemen: 'manajemen',
  obyektif: 'objektif',
  perwujudatan: 'perwujudan',
  praktek: 'praktik',
  produktifitas: 'produktivitas',
  prosentase: 'persentase',
  resiko: 'risiko',
  sistim: 'sistem',
  standarisasi: 'standardisasi',
  sumberdaya: 'sumber daya',
  tehnik: 'teknik',
};
const slips = new RegExp(`\\b(?:${Object.keys(dictionaryForms).join('|')})\\b`, 'gi');

/** Affairs of other agencies, whose development a profile copied from theirs still speaks of. */
const affairs =
  /pembangunan (kesehatan|pendidikan|pertanian|perikanan|perhubungan|pariwisata|kehutanan|perdagangan)\b/gi;

type Place = Pick<Finding, 'nodeId' | 'indicatorId'>;

/** Words as they stand in the plan: never changed by the program, which only says what it noticed. */
export function checkWords(document: PlanDocument): Finding[] {
  const { nodes, indicators, plan, organization } = document;
  const ofPlan: Place = { nodeId: null, indicatorId: null };
  return [
    // A region has every affair.
    ...(organization.kind === 'region' ? [] : findAffairs(plan.profile ?? '', organization.name)),
    ...findSlips(plan.profile ?? '', ofPlan),
    ...nodes.flatMap(({ id, text, explanation }) =>
      findSlips(`${text}\n${explanation ?? ''}`, { nodeId: id, indicatorId: null }),
    ),
    ...indicators.flatMap(({ id, nodeId, name }) => findSlips(name, { nodeId, indicatorId: id })),
  ];
}

/** One finding for all the words of a place, each with its form in the dictionary. */
function findSlips(text: string, at: Place): Finding[] {
  const words = new Set(Array.from(text.matchAll(slips), ([word]) => word));
  if (words.size === 0) return [];
  const pairs = [...words].map((word) => `${word} → ${dictionaryForms[word.toLowerCase()]}`);
  return [
    {
      rule: 'word-misspelled',
      severity: 'hint',
      ...at,
      year: null,
      params: { words: pairs.join('; ') },
      figures: {},
    },
  ];
}

function findAffairs(profile: string, organization: string): Finding[] {
  const named = Array.from(profile.matchAll(affairs), ([phrase, affair = '']) => ({ phrase, affair }));
  return named
    .filter(({ affair }) => !organization.toLowerCase().includes(affair.toLowerCase()))
    .map(({ phrase }) => ({
      rule: 'profile-names-other-affair',
      severity: 'hint',
      nodeId: null,
      indicatorId: null,
      year: null,
      params: { phrase, organization },
      figures: {},
    }));
}
