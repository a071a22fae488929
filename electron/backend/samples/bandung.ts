import { localGovernmentFramework } from '../../../db/domain/framework-presets.ts';
import type { Sample } from './sample.ts';

/**
 * Dinas Sosial Kota Bandung as its published text has it: a vision of its own, seven terms explained in an order of
 * their own, four missions, and nothing below them. Goals, indicators and a period are not in the source and stay empty.
 */
export const bandung: Sample = {
  organization: {
    kind: 'agency',
    name: 'Dinas Sosial Kota Bandung',
    shortName: null,
    regionName: 'Kota Bandung',
    address: null,
    isExample: false,
  },
  region: null,
  framework: localGovernmentFramework,
  plan: {
    title: 'Visi dan Misi Dinas Sosial Kota Bandung',
    regulation: '86_2017',
    periodStart: null,
    periodEnd: null,
    profile: null,
  },
  units: [],
  officials: [],
  legalBases: [],
  abbreviations: [
    { short: 'APBD', meaning: null },
    { short: 'PMKS', meaning: 'Penyandang Masalah Kesejahteraan Sosial' },
    { short: 'PSKS', meaning: 'Potensi dan Sumber Kesejahteraan Sosial' },
  ],
  origin: 'source',
  narratives: [],
  tree: [
    {
      level: 'vision',
      text: 'Kesejahteraan Sosial dari, oleh, dan untuk Masyarakat menuju Bandung yang Unggul, Nyaman, dan Sejahtera',
      glosses: [
        {
          term: 'Kesejahteraan Sosial',
          meaning:
            'suatu tata kehidupan dan penghidupan sosial, materi maupun spiritual yang diliputi oleh rasa ' +
            'keselamatan, kesusilaan dan ketentraman lahir batin, yang memungkinkan bagi setiap warga negara ' +
            'untuk mengadakan usaha pemenuhan kebutuhan-kebutuhan jasmani, rohani dan sosial yang ' +
            'sebaik-baiknya bagi diri, keluarga serta masyarakat dengan menjunjung tinggi hak-hak asasi serta ' +
            'kewajiban manusia sesuai Pancasila',
        },
        {
          term: 'Dari Masyarakat',
          meaning:
            'bahwa sumber pembiayaan untuk penyelenggaraan kesejahteraan sosial yang dilaksanakan oleh Dinas ' +
            'Sosial Kota Bandung secara tidak langsung bersumber dari masyarakat melalui mekanisme APBD Kota ' +
            'Bandung .',
        },
        {
          term: 'Oleh Masyarakat',
          meaning:
            'bahwa Dinas Sosial Kota Bandung mengupayakan agar masyarakat tidak hanya berperan sebagai objek ' +
            'penyelenggaraan kesejahteraan sosial akan tetapi juga dapat berfungsi sebagai subjek ' +
            'penyelenggaraan kesejahteraan sosial melalui Pembinaan Potensi dan Sumber Kesejahteraan Sosial ' +
            '(PSKS).',
        },
        {
          term: 'Untuk Masyarakat',
          meaning:
            'bahwa penyelenggaraan kesejahteraan sosial ditujukan sebesar-sebesarnya untuk kemakmuran ' +
            'masyarakat Kota Bandung.',
        },
        {
          term: 'Unggul',
          meaning:
            'Kota Bandung sebagai kota yang terbaik dan terdepan sebagai contoh bagi daerah lain dalam upaya ' +
            'terobosan perubahan ke arah yang lebih baik',
        },
        {
          term: 'Nyaman',
          meaning:
            'sebagai upaya terciptanya suatu kondisi terpeliharanya kualitas lingkungan serta dapat ' +
            'memberikan kesegaran dan kesejukan bagi warga kota dan dapat memberikan pemenuhan atas ' +
            'kebutuhan dasar seperti tanah, air, dan udara.',
        },
        {
          term: 'Sejahtera',
          meaning:
            'mengarahkan semua pembangunan kota pada pemenuhan lahir dan batin warganya agar dapat ' +
            'menjalankan fungsi sosialnya.',
        },
      ],
      children: [
        {
          level: 'mission',
          code: '1',
          text:
            'Mewujudkan kesejahteraan sosial melalui peningkatan partisipasi sosial dan masyarakat, dimana ' +
            'terdapat peran aktif dari masyarakat dalam penanganan masalah kesejahteraan sosial',
        },
        {
          level: 'mission',
          code: '2',
          text:
            'Mewujudkan kesejahteraan sosial melalui peningkatan rehabilitasi sosial guna memulihkan ' +
            'ketidakberdayaan masyarakat dalam melaksanakan fungsi sosialnya',
        },
        {
          level: 'mission',
          code: '3',
          text:
            'Mewujudkan kesejahteraan sosial melalui peningkatan pelayanan sosial, yang mengandung pengertian ' +
            'optimalisasi pelayanan terhadap Penyandang Masalah Kesejahteraan Sosial (PMKS)',
          glosses: [
            {
              term: 'pelayanan sosial',
              meaning: 'optimalisasi pelayanan terhadap Penyandang Masalah Kesejahteraan Sosial (PMKS)',
            },
          ],
        },
        {
          level: 'mission',
          code: '4',
          text:
            'Mewujudkan kesejahteraan sosial melalui pembinaan terhadap rawan sosial keluarga dan anak, rawan ' +
            'sosial memiliki makna golongan masyarakat yang beresiko tinggi menjadi Penyandang Masalah ' +
            'Kesejahteraan Sosial (PMKS)',
          glosses: [
            {
              term: 'rawan sosial',
              meaning:
                'golongan masyarakat yang beresiko tinggi menjadi Penyandang Masalah Kesejahteraan Sosial (PMKS)',
            },
          ],
        },
      ],
    },
  ],
};
