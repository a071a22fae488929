import type { ReportKind } from './report-model.ts';

/**
 * The parts of the documents that people write. `narratives` of a plan are read by these keys; the screens offer the
 * same list. The keys stand in users' files: changing one orphans their text.
 */
export type NarrativeSection = Readonly<{
  document: ReportKind;
  section: string;
  /** `document`: once, with an empty subject. `objective`: once for each node that is measured in the report. */
  subject: 'document' | 'objective';
  title: Readonly<{ id: string; en: string }>;
  /** What belongs there, as the placeholder and the editor say it. */
  hint: Readonly<{ id: string; en: string; da: string }>;
}>;

const write =
  (document: ReportKind, subject: NarrativeSection['subject']) =>
  (
    section: string,
    idTitle: string,
    enTitle: string,
    idHint: string,
    enHint: string,
    daHint: string,
  ): NarrativeSection => ({
    document,
    subject,
    section,
    title: { id: idTitle, en: enTitle },
    hint: { id: idHint, en: enHint, da: daHint },
  });

const inRenstra = write('renstra', 'document');
const inLkjip = write('lkjip', 'document');
const perObjective = write('lkjip', 'objective');

/** Permendagri 86/2017, chapters I–VIII. Year 0: the document covers its whole period. */
const renstraSections = [
  inRenstra(
    'foreword',
    'Kata pengantar',
    'Foreword',
    'kata pengantar kepala perangkat daerah',
    'the foreword of the head of the agency',
    'lederens forord',
  ),
  inRenstra(
    'background',
    'Latar belakang',
    'Background',
    'latar belakang penyusunan Renstra',
    'why the plan is made',
    'hvorfor strategien er lavet',
  ),
  inRenstra(
    'purpose',
    'Maksud dan tujuan',
    'Purpose',
    'maksud dan tujuan penyusunan Renstra',
    'what the plan is for',
    'hvad strategien skal bruges til',
  ),
  inRenstra(
    'duties',
    'Tugas, fungsi, dan struktur organisasi',
    'Duties, functions and structure',
    'tugas, fungsi, dan struktur organisasi perangkat daerah',
    'duties, functions and structure of the agency',
    'opgaver, funktioner og organisation',
  ),
  inRenstra(
    'resources',
    'Sumber daya',
    'Resources',
    'sumber daya manusia, aset, dan anggaran',
    'staff, assets and budget',
    'medarbejdere, ejendom og budget',
  ),
  inRenstra(
    'performance',
    'Kinerja pelayanan',
    'Service performance',
    'kinerja pelayanan pada periode Renstra sebelumnya',
    'service performance in the previous period',
    'resultaterne i den forrige periode',
  ),
  inRenstra(
    'challenges',
    'Tantangan dan peluang',
    'Challenges and opportunities',
    'tantangan dan peluang pengembangan pelayanan',
    'challenges and opportunities of the service',
    'udfordringer og muligheder',
  ),
  inRenstra(
    'problems',
    'Identifikasi permasalahan',
    'Problems',
    'permasalahan berdasarkan tugas dan fungsi pelayanan',
    'problems found in duties and functions',
    'problemer i opgaver og funktioner',
  ),
  inRenstra(
    'vision-review',
    'Telaahan visi dan misi',
    'Review of vision and missions',
    'telaahan visi, misi, dan program kepala daerah',
    'review of the vision, missions and programmes of the region',
    'gennemgang af visioner og programmer',
  ),
  inRenstra(
    'ministry-review',
    'Telaahan Renstra K/L dan provinsi',
    'Review of ministry and province plans',
    'telaahan Renstra kementerian/lembaga dan Renstra provinsi',
    'review of the plans of ministries and the province',
    'gennemgang af andre myndigheders planer',
  ),
  inRenstra(
    'spatial-review',
    'Telaahan RTRW dan KLHS',
    'Review of spatial plans',
    'telaahan rencana tata ruang wilayah dan kajian lingkungan hidup strategis',
    'review of spatial plans and strategic environmental assessment',
    'gennemgang af planlægning og miljøvurdering',
  ),
  inRenstra(
    'strategic-issues',
    'Penentuan isu strategis',
    'Strategic issues',
    'isu strategis dan cara penentuannya',
    'strategic issues and how they were chosen',
    'strategiske temaer og valget af dem',
  ),
  inRenstra(
    'goals',
    'Tujuan dan sasaran',
    'Goals and objectives',
    'penjelasan tujuan dan sasaran jangka menengah',
    'what the goals and objectives mean',
    'hvad mål og delmål betyder',
  ),
  inRenstra(
    'strategies',
    'Strategi dan arah kebijakan',
    'Strategies and policy directions',
    'strategi dan arah kebijakan untuk setiap tujuan dan sasaran',
    'strategies and policy directions for every goal and objective',
    'strategier og retning for hvert mål og delmål',
  ),
  inRenstra(
    'programs',
    'Program, kegiatan, dan pendanaan',
    'Programmes, activities and funding',
    'program, kegiatan, indikator, dan pagu indikatif',
    'programmes, activities, indicators and indicative ceilings',
    'indsatser, indikatorer og rammer',
  ),
  inRenstra(
    'indicators',
    'Kinerja penyelenggaraan bidang urusan',
    'Key indicators',
    'indikator kinerja utama yang mengacu pada tujuan dan sasaran',
    'key indicators that follow from goals and objectives',
    'de centrale indikatorer',
  ),
  inRenstra(
    'closing',
    'Penutup',
    'Closing',
    'kaidah pelaksanaan dan penutup',
    'rules of execution and closing words',
    'regler for gennemførelsen og afslutning',
  ),
];

/** PermenPANRB 53/2014: foreword, executive summary, chapters I–IV. */
const lkjipSections = [
  inLkjip(
    'foreword',
    'Kata pengantar',
    'Foreword',
    'kata pengantar kepala perangkat daerah',
    'the foreword of the head of the agency',
    'lederens forord',
  ),
  inLkjip(
    'summary',
    'Ikhtisar eksekutif',
    'Executive summary',
    'ringkasan capaian, kendala, dan langkah ke depan',
    'results, obstacles and next steps in brief',
    'resultater, hindringer og næste skridt i korte træk',
  ),
  inLkjip(
    'organization',
    'Gambaran organisasi',
    'The organisation',
    'kedudukan, tugas, fungsi, dan struktur organisasi',
    'position, duties, functions and structure',
    'placering, opgaver og organisation',
  ),
  inLkjip(
    'strategic-aspects',
    'Aspek strategis organisasi',
    'Strategic aspects',
    'aspek strategis organisasi',
    'strategic aspects of the organisation',
    'organisationens strategiske forhold',
  ),
  inLkjip(
    'issues',
    'Permasalahan utama',
    'Main issues',
    'permasalahan utama (isu strategis) yang dihadapi',
    'the main (strategic) issues',
    'de vigtigste udfordringer',
  ),
  inLkjip(
    'planning',
    'Rencana strategis',
    'Strategic plan',
    'ikhtisar rencana strategis',
    'the strategic plan in brief',
    'strategien i korte træk',
  ),
  inLkjip(
    'agreement',
    'Perjanjian kinerja',
    'Performance agreement',
    'ikhtisar perjanjian kinerja',
    'the performance agreement in brief',
    'resultataftalen i korte træk',
  ),
  inLkjip(
    'results',
    'Capaian kinerja organisasi',
    'Results',
    'gambaran umum capaian kinerja',
    'results at a glance',
    'resultaterne i overblik',
  ),
  inLkjip(
    'budget',
    'Realisasi anggaran',
    'Budget',
    'penjelasan realisasi anggaran',
    'what was spent on what',
    'hvad pengene er brugt til',
  ),
  inLkjip(
    'conclusion',
    'Simpulan',
    'Conclusion',
    'simpulan umum atas capaian kinerja',
    'overall conclusion',
    'den samlede konklusion',
  ),
  inLkjip(
    'next-steps',
    'Langkah ke depan',
    'Next steps',
    'langkah untuk meningkatkan kinerja',
    'steps to improve performance',
    'hvad der skal gøre resultaterne bedre',
  ),
  inLkjip(
    'review-statement',
    'Pernyataan telah direviu',
    'Review statement',
    'pernyataan reviu dari APIP, diisi setelah laporan direviu',
    'the statement of the internal auditor, after the review',
    'den interne revisions erklæring efter gennemgangen',
  ),
  perObjective(
    'national-standard',
    'Perbandingan dengan standar nasional',
    'Comparison with national standards',
    'perbandingan realisasi dengan standar nasional',
    'results against national standards',
    'resultater ved siden af nationale standarder',
  ),
  perObjective(
    'causes',
    'Analisis penyebab dan solusi',
    'Causes and solutions',
    'penyebab keberhasilan atau kegagalan serta alternatif solusi yang telah dilakukan',
    'why results were good or poor, and what was done',
    'hvorfor det gik godt eller dårligt, og hvad der blev gjort',
  ),
  perObjective(
    'efficiency',
    'Efisiensi penggunaan sumber daya',
    'Efficient use of resources',
    'analisis atas efisiensi penggunaan sumber daya',
    'how efficiently resources were used',
    'hvordan ressourcerne er brugt',
  ),
  perObjective(
    'supporting-programs',
    'Program penunjang',
    'Supporting programmes',
    'program dan kegiatan yang menunjang keberhasilan atau kegagalan',
    'programmes and activities behind success or failure',
    'indsatserne bag succes eller svigt',
  ),
];

export const narrativeSections: readonly NarrativeSection[] = [...renstraSections, ...lkjipSections];

export function findNarrativeSection(document: ReportKind, section: string): NarrativeSection {
  const found = narrativeSections.find((one) => one.document === document && one.section === section);
  if (!found) throw new Error(`no narrative section ${document}/${section}`);
  return found;
}
