import type { PlanDocument } from '../plan-document.ts';
import { type Finding, findAtNode, findInPlan } from './finding.ts';

/**
 * Fields of government (Permendagri 90/2019) with the words by which an agency's name shows that it is its own, and
 * words that hardly stand in a plan of any other. Only words with one meaning: "pendidikan" alone is in every plan.
 */
const fields: readonly Readonly<{ name: string; office: RegExp; words: RegExp }>[] = [
  {
    name: 'kesehatan',
    office: /kesehatan|rumah sakit|puskesmas/i,
    words: /pembangunan kesehatan|puskesmas|imunisasi|rawat inap|angka kematian (?:ibu|bayi)/gi,
  },
  {
    name: 'pendidikan',
    office: /pendidikan|sekolah/i,
    words:
      /pembangunan pendidikan|angka partisipasi (?:kasar|murni|sekolah)|peserta didik|rombongan belajar/gi,
  },
  {
    name: 'pekerjaan umum',
    office: /pekerjaan umum|bina marga|cipta karya|tata ruang|sumber daya air|perumahan/i,
    words: /jalan mantap|jaringan irigasi|drainase perkotaan/gi,
  },
  {
    name: 'perhubungan',
    office: /perhubungan/i,
    words: /pembangunan perhubungan|trayek|uji kir|terminal tipe/gi,
  },
  {
    name: 'pertanian',
    office: /pertanian|pangan|perkebunan|peternakan|hortikultura/i,
    words: /pembangunan pertanian|produktivitas padi|populasi ternak|alat mesin pertanian/gi,
  },
  {
    name: 'perikanan',
    office: /perikanan|kelautan/i,
    words: /pembangunan perikanan|perikanan tangkap|budi daya ikan/gi,
  },
  {
    name: 'kehutanan',
    office: /kehutanan|lingkungan/i,
    words: /pembangunan kehutanan|tutupan lahan hutan/gi,
  },
  {
    name: 'pariwisata',
    office: /pariwisata/i,
    words: /pembangunan pariwisata|kunjungan wisatawan|destinasi wisata/gi,
  },
  {
    name: 'perdagangan',
    office: /perdagangan|perindustrian|koperasi/i,
    words: /pembangunan perdagangan|tera ulang|revitalisasi pasar/gi,
  },
];

/** A profile or a statement that speaks of another agency's affair: usually copied from its document. */
export function findOtherAffairs({ organization, plan, nodes }: PlanDocument): Finding[] {
  // A region has every affair.
  if (organization.kind === 'region') return [];
  const others = fields.filter(({ office }) => !office.test(organization.name));
  const phrasesIn = (text: string): readonly string[] =>
    others.flatMap(({ words }) => Array.from(text.matchAll(words), ([phrase]) => phrase));
  const name = organization.name;
  return [
    ...phrasesIn(plan.profile ?? '').map((phrase) =>
      findInPlan('profile-names-other-affair', { params: { phrase, organization: name } }),
    ),
    ...nodes.flatMap((node) => {
      // The vision and the missions are the region's, and a mission somebody else serves is theirs to word.
      const isOwn = node.isServed && node.levelKind !== 'vision' && node.levelKind !== 'mission';
      const phrases = isOwn ? phrasesIn(`${node.text}\n${node.explanation ?? ''}`) : [];
      return phrases.map((phrase) =>
        findAtNode('statement-names-other-affair', node, { params: { phrase, organization: name } }),
      );
    }),
  ];
}
