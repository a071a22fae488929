/** An office mostly calls its own "Skala …" already. */
const callScale = (name: string): string => (/^skala\b/i.test(name) ? name : `skala ${name}`);

/** Indonesian: baku, the terms of PermenPANRB 53/2014 and Permendagri 86/2017. */
export const id = {
  table: 'Tabel',
  figure: 'Gambar',
  chapterPrefix: 'BAB',
  annexPrefix: 'Lampiran',
  continued: (part: number, parts: number) => `(bagian ${part} dari ${parts})`,
  year: (year: number) => `Tahun ${year}`,
  period: (start: number, end: number) => `Tahun ${start}–${end}`,
  government: (region: string) => `Pemerintah ${region}`,
  example: {
    watermark: 'CONTOH',
    line: 'CONTOH · Seluruh nama dan angka rekaan; bukan dokumen resmi',
  },
  draft: { watermark: 'DRAF', line: 'DRAF · Belum untuk ditandatangani' },
  placeholder: (hint: string) => `Belum ditulis: ${hint}.`,
  nothingYet: (what: string) => `Belum ada: ${what}.`,
  contents: 'Daftar Isi',
  listOfTables: 'Daftar Tabel',
  listOfFigures: 'Daftar Gambar',
  foreword: 'Kata Pengantar',
  and: 'dan',

  signature: {
    place: (date: string) => `.............................., ${date}`,
    headOf: (organization: string) => `Kepala ${organization}`,
    nip: (nip: string) => `NIP ${nip}`,
    appointment: { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' },
  },

  law: {
    numbered: (kind: string, number: string, year: string) => `${kind} Nomor ${number} Tahun ${year}`,
    about: (title: string) => `tentang ${title}`,
    amendedBy: (acts: string) => `sebagaimana telah diubah dengan ${acts}`,
    amendedByLast: (acts: string) => `sebagaimana telah beberapa kali diubah, terakhir dengan ${acts}`,
    mandate: 'Mandat',
    establishment: 'Pembentukan',
  },

  column: {
    number: 'No',
    indicator: 'Indikator',
    indicatorOf: (levels: string) => `Indikator ${levels}`,
    unit: 'Satuan',
    baseline: 'Kondisi awal',
    baselineOf: (year: number) => `Kondisi awal (${year})`,
    target: 'Target',
    targetOf: (year: number) => `Target ${year}`,
    targetOfYears: 'Target tahun',
    endState: 'Kondisi akhir periode',
    realizationOf: (year: number) => `Realisasi ${year}`,
    achievement: 'Capaian (%)',
    percent: '%',
    predicate: 'Predikat',
    change: 'Naik/turun',
    endTargetOf: (year: number) => `Target akhir Renstra (${year})`,
    realizationUpTo: (year: number) => `Realisasi s.d. ${year}`,
    shareOfEnd: '% terhadap target akhir',
    ceiling: 'Pagu (Rp)',
    realized: 'Realisasi (Rp)',
    remainder: 'Sisa (Rp)',
    code: 'Kode',
    amount: 'Rp',
    fundSource: 'Sumber dana',
    responsible: 'Unit penanggung jawab',
    formula: 'Definisi dan formulasi',
    dataSource: 'Sumber data',
    interval: 'Interval capaian (%)',
    indicators: 'Jumlah indikator',
    measured: 'Terukur',
    reached: 'Tercapai',
    mean: 'Rata-rata capaian (%)',
    benchmark: 'Pembanding',
    benchmarkValue: 'Angka pembanding',
    standing: 'Keterangan',
    source: 'Sumber',
    absorption: 'Serapan (%)',
    remainderLeft: 'Sisa pagu',
    difference: 'Capaian − serapan',
    points: 'Poin',
    verdict: 'Penilaian',
    ratio: 'Rasio serapan ÷ capaian',
    shortTarget: 'T',
    shortRealization: 'R',
  },

  cell: {
    missing: '–',
    notFilled: 'belum diisi',
    notAvailable: 't.t.',
    range: (from: string, to: string) => `${from}–${to}`,
    up: (amount: string) => `Naik ${amount}`,
    down: (amount: string) => `Turun ${amount}`,
    changed: (from: string, to: string) => `${from} menjadi ${to}`,
    same: 'Tetap',
    total: 'Jumlah',
    meanOf: (level: string) => `Rata-rata capaian ${level}`,
    meanOverall: 'Rata-rata capaian organisasi',
    withoutUnit: '–',
  },

  note: {
    baselineUsed: '† Kondisi awal Renstra.',
    notAvailable: (indicator: string, reason: string) => `t.t. = tidak tersedia. ${indicator}: ${reason}`,
    notScored: (indicator: string, reason: string) => `Capaian ${indicator} tidak dihitung. ${reason}`,
    measured: (measured: string, total: string) => `${measured} dari ${total} indikator terukur.`,
    emptyAverages: 'Indikator tanpa capaian tidak ikut dirata-ratakan.',
    shorthand: 'T = target; R = realisasi; % = capaian.',
    additive:
      'Realisasi indikator kumulatif dijumlahkan sejak awal periode dan dibandingkan dengan jumlah target.',
    linear:
      'Indikator yang makin rendah makin baik dibandingkan secara linear: (2 × target akhir − realisasi) ÷ target akhir × 100%.',
    efficiency:
      'Sisa pagu dinilai efisiensi hanya bila target tercapai. Selisih capaian − serapan lebih dari 5 poin efisien, −5 sampai 5 cukup efisien, kurang dari −5 tidak efisien. Rasio di bawah 1 efisien.',
    revisedTarget: (indicator: string, year: number, earlier: string) =>
      `Target ${indicator} tahun ${year} diubah; semula ${earlier}.`,
    budgetInForce: 'Pagu yang berlaku: pagu perubahan bila ada, selain itu pagu murni.',
    upperLevels: 'Pagu dan realisasi tingkat atas adalah jumlah tingkat di bawahnya.',
  },

  benchmark: {
    scopes: { province: 'Provinsi', national: 'Nasional', other: 'Lain' },
    better: 'lebih baik',
    same: 'sama',
    worse: 'kurang baik',
    by: (standing: string, amount: string) => `${standing} (selisih ${amount})`,
    apart: (amount: string) => `selisih ${amount}`,
    noSource: 'sumber belum diisi',
  },

  efficiency: {
    saved: (share: string) => `${share}%, efisien`,
    notJudged: (share: string) => `${share}%, tidak dinilai efisien`,
    verdicts: { efficient: 'efisien', fair: 'cukup efisien', inefficient: 'tidak efisien' },
  },

  earlierState: (revision: string | null, date: string) =>
    revision === null ? `Renstra ditetapkan ${date}` : `perubahan ${revision}, ${date}`,

  method: {
    title: 'Metode pengukuran',
    intro:
      'Capaian kinerja dihitung dari angka yang tidak dibulatkan; pembulatan dua desimal hanya untuk penyajian.',
    positive: 'Indikator yang makin tinggi makin baik: capaian = realisasi ÷ target × 100%.',
    negativeA:
      'Indikator yang makin rendah makin baik (varian A, PermenPANRB 8/2021): capaian = (2 × target − realisasi) ÷ target × 100%.',
    negativeB: 'Indikator yang makin rendah makin baik (varian B): capaian = target ÷ realisasi × 100%.',
    stabilize: 'Indikator yang dijaga tetap: capaian = (1 − |realisasi − target| ÷ |target|) × 100%.',
    range:
      'Indikator dengan target rentang: realisasi di dalam rentang bernilai 100%; di luarnya dipakai batas terdekat.',
    ordinal: 'Indikator berupa predikat: capaian = peringkat realisasi ÷ peringkat target × 100%.',
    noCap: 'Capaian tidak dibatasi; nilai di atas 100% disajikan apa adanya.',
    cap: {
      both: (cap: string) => `Capaian dibatasi paling tinggi ${cap} dalam penyajian dan rata-rata.`,
      display: (cap: string) =>
        `Capaian disajikan paling tinggi ${cap}; rata-rata memakai nilai tanpa batas.`,
      average: (cap: string) =>
        `Capaian dalam rata-rata dibatasi paling tinggi ${cap}; penyajiannya tanpa batas.`,
    },
    meanOfMeans:
      'Capaian sasaran adalah rata-rata capaian indikatornya; capaian organisasi adalah rata-rata capaian tujuan dan sasaran yang terukur.',
    pooled: 'Capaian sasaran dan organisasi adalah rata-rata capaian seluruh indikator di bawahnya.',
    scale: (scale: string) =>
      `Predikat ditentukan menurut ${callScale(scale)} dari nilai yang tidak dibulatkan.`,
    scaleRounded: (scale: string) =>
      `Predikat ditentukan menurut ${callScale(scale)} dari nilai yang dibulatkan ke bilangan bulat.`,
    scaleCaption: (scale: string) => `Skala nilai peringkat kinerja (${scale})`,
    scaleSource: (source: string) => `Dasar: ${source}`,
    from: (bound: string) => `≥ ${bound}`,
    above: (bound: string) => `> ${bound}`,
    upTo: (bound: string) => `< ${bound}`,
    notOver: (bound: string) => `≤ ${bound}`,
    short: (formulas: string, cap: string) => `Capaian = ${formulas}. ${cap}`,
    shortPositive: 'realisasi ÷ target × 100%',
    shortNegativeA: 'makin rendah makin baik (varian A): (2 × target − realisasi) ÷ target × 100%',
    shortNegativeB: 'makin rendah makin baik (varian B): target ÷ realisasi × 100%',
    predicateAfter: (scale: string) => `Predikat menurut ${scale}.`,
  },

  level: { goal: 'Tujuan', objective: 'Sasaran', strategy: 'Strategi', policy: 'Arah kebijakan' },

  chart: {
    target: 'Target',
    realization: 'Realisasi',
    alt: (subject: string, charts: string) => `Grafik realisasi dan target ${subject}. ${charts}`,
    altChart: (title: string, series: string) => `${title}: ${series}.`,
    altSeries: (name: string, points: string) => `${name} ${points}`,
    caption: (subject: string, span: string) => `Realisasi dan target indikator ${subject}, ${span}`,
  },

  profile: {
    task: 'Tugas pokok',
    principles: 'Asas',
    functions: 'Fungsi beserta artinya:',
    by: (units: string) => `dilaksanakan oleh ${units}`,
    motto: 'Moto',
    targetGroups: 'Kelompok sasaran:',
    provenance: 'Asal pernyataan',
    reportedBy: (publisher: string) => `diberitakan oleh ${publisher}`,
    participants: 'Peserta penyusunan:',
    presentedTo: (body: string) => `disampaikan kepada ${body}`,
    abbreviations: 'Daftar Singkatan',
    noMeaning: '(kepanjangan tidak disebutkan)',
    statistic: {
      caption: 'Data pokok yang dihadapi perangkat daerah',
      name: 'Uraian',
      value: 'Angka',
      year: 'Tahun',
      source: 'Sumber',
      upTo: (year: string) => `s.d. ${year}`,
      computedNote: '* dihitung dari dua angka pada tabel ini; ± berarti kurang lebih menurut sumbernya.',
    },
  },

  strategy: {
    title: 'Strategi',
    shortTitle: 'Strategi',
    vision: 'Visi dan Maksud',
    visions: 'Visi menurut Kelompok',
    people: 'Untuk Siapa',
    goals: 'Tujuan dan Keadaannya',
    practice: 'Pelaksanaan',
    making: 'Penyusunan',
    status: {
      goal: 'Tujuan',
      state: 'Keadaan',
      note: 'Uraian',
      names: {
        'not-started': 'Belum dimulai',
        'under-way': 'Sedang berjalan',
        reached: 'Tercapai',
        'at-risk': 'Berisiko',
        stopped: 'Dihentikan',
      },
    },
  },

  renstra: {
    title: 'Rencana Strategis',
    shortTitle: 'Renstra',
    chapters: {
      introduction: 'Pendahuluan',
      service: 'Gambaran Pelayanan Perangkat Daerah',
      issues: 'Permasalahan dan Isu Strategis Perangkat Daerah',
      goals: 'Tujuan dan Sasaran',
      strategies: 'Strategi dan Arah Kebijakan',
      programs: 'Rencana Program dan Kegiatan serta Pendanaan',
      indicators: 'Kinerja Penyelenggaraan Bidang Urusan',
      closing: 'Penutup',
    },
    sections: {
      background: 'Latar Belakang',
      legalBases: 'Landasan Hukum',
      purpose: 'Maksud dan Tujuan',
      structure: 'Sistematika Penulisan',
      duties: 'Tugas, Fungsi, dan Struktur Organisasi',
      resources: 'Sumber Daya Perangkat Daerah',
      performance: 'Kinerja Pelayanan Perangkat Daerah',
      challenges: 'Tantangan dan Peluang Pengembangan Pelayanan',
      problems: 'Identifikasi Permasalahan',
      vision: 'Telaahan Visi dan Misi',
      ministry: 'Telaahan Renstra Kementerian/Lembaga dan Renstra Provinsi',
      spatial: 'Telaahan Rencana Tata Ruang Wilayah dan Kajian Lingkungan Hidup Strategis',
      strategicIssues: 'Penentuan Isu Strategis',
      goals: 'Tujuan dan Sasaran Jangka Menengah',
    },
    structureIntro: 'Dokumen ini disusun dengan sistematika sebagai berikut.',
    unitsIntro: (organization: string) => `Susunan organisasi ${organization} terdiri atas:`,
    served: (organization: string, missions: string) =>
      `${organization} secara langsung mendukung ${missions}.`,
    goalsIntro: (tables: string) =>
      `Tujuan dan sasaran beserta indikator dan targetnya disajikan pada ${tables}.`,
    noIndicators: 'Indikator belum ditetapkan, sehingga tabel tujuan dan sasaran memuat pernyataannya saja.',
    goalsCaption: '(T-C.25) Tujuan dan Sasaran Jangka Menengah Pelayanan Perangkat Daerah',
    programsCaption: '(T-C.27) Rencana Program, Kegiatan, dan Pendanaan Perangkat Daerah',
    strategiesCaption: '(T-C.26) Tujuan, Sasaran, Strategi, dan Arah Kebijakan',
    indicatorsCaption:
      '(T-C.28) Indikator Kinerja Perangkat Daerah yang Mengacu pada Tujuan dan Sasaran RPJMD',
    indicatorsIntro: (table: string) => `Indikator kinerja utama disajikan pada ${table}.`,
    programsIntro: (table: string) =>
      `Program, kegiatan, indikator, target, dan pagu indikatif disajikan pada ${table}.`,
    missing: {
      legalBases: 'landasan hukum',
      vision: 'visi dan misi',
      goals: 'tujuan dan sasaran',
      programs: 'program, kegiatan, dan pendanaan',
      indicators: 'indikator kinerja utama',
    },
    programTotal: 'Jumlah pagu program',
  },

  lkjip: {
    title: 'Laporan Kinerja Instansi Pemerintah',
    shortTitle: 'LKjIP',
    summary: 'Ikhtisar Eksekutif',
    chapters: {
      introduction: 'Pendahuluan',
      planning: 'Perencanaan Kinerja',
      accountability: 'Akuntabilitas Kinerja',
      closing: 'Penutup',
    },
    sections: {
      organization: 'Gambaran Organisasi',
      strategicAspects: 'Aspek Strategis Organisasi',
      issues: 'Permasalahan Utama (Isu Strategis)',
      legalBases: 'Landasan Hukum',
      plan: 'Rencana Strategis',
      indicators: 'Indikator Kinerja Utama',
      agreement: 'Perjanjian Kinerja',
      results: 'Capaian Kinerja Organisasi',
      budget: 'Realisasi Anggaran',
      conclusion: 'Simpulan',
      nextSteps: 'Langkah ke Depan',
      review: 'Pernyataan Telah Direviu',
    },
    analyses: {
      target: (year: number) => `Perbandingan target dan realisasi kinerja tahun ${year}`,
      years: (year: number) =>
        `Perbandingan realisasi dan capaian kinerja tahun ${year} dengan tahun-tahun sebelumnya`,
      end: (year: number) =>
        `Perbandingan realisasi kinerja sampai dengan tahun ${year} dengan target akhir Renstra`,
      standard: 'Perbandingan realisasi kinerja dengan standar nasional',
      causes: 'Analisis penyebab keberhasilan atau kegagalan serta alternatif solusi',
      efficiency: 'Analisis atas efisiensi penggunaan sumber daya',
      programs: 'Analisis program dan kegiatan yang menunjang capaian kinerja',
    },
    captions: {
      summary: (year: number) => `Ringkasan capaian kinerja tahun ${year}`,
      plan: 'Tujuan, sasaran, dan indikator Rencana Strategis',
      indicators: 'Indikator kinerja utama',
      agreement: (year: number) => `Perjanjian kinerja tahun ${year}`,
      agreementBudget: (year: number) => `Program dan anggaran tahun ${year}`,
      target: (subject: string, year: number) => `Target dan realisasi ${subject} tahun ${year}`,
      years: (subject: string, span: string) => `Perbandingan kinerja ${subject}, ${span}`,
      end: (subject: string, year: number) => `Realisasi ${subject} terhadap target akhir Renstra ${year}`,
      standard: (subject: string, year: number) => `${subject} dibandingkan dengan pihak lain tahun ${year}`,
      efficiency: (subject: string, year: number) => `Efisiensi ${subject} tahun ${year}`,
      programs: (subject: string) => `Program dan kegiatan yang menunjang ${subject}`,
    },
    noData: (year: number) =>
      `Belum ada target maupun realisasi tahun ${year}. Tabel di bawah ini menunjukkan indikator yang akan diukur.`,
    noIndicators: 'Belum ada indikator, sehingga capaian kinerja belum dapat diukur.',
    overall: (measured: string, total: string, mean: string, band: string, year: number) =>
      `Pada tahun ${year}, ${measured} dari ${total} indikator dapat diukur. Rata-rata capaian organisasi sebesar ${mean} dengan predikat ${band}.`,
    overallReached: (reached: string, measured: string) =>
      `Sebanyak ${reached} dari ${measured} indikator yang terukur mencapai atau melampaui target.`,
    overallNone: (total: string, year: number) =>
      `Belum satu pun dari ${total} indikator dapat diukur pada tahun ${year}.`,
    subject: (mean: string, band: string, count: string, year: number) =>
      `Pencapaian ini diukur melalui ${count} indikator kinerja. Rata-rata capaian pada tahun ${year} sebesar ${mean} dengan predikat ${band}, sebagaimana disajikan pada `,
    subjectNone: (count: string, year: number) =>
      `Pencapaian ini diukur melalui ${count} indikator kinerja. Belum ada indikator yang dapat diukur pada tahun ${year}; rinciannya disajikan pada `,
    needsAnalysis: (indicators: string, threshold: string) =>
      `Capaian di bawah ${threshold} memerlukan analisis penyebab: ${indicators}.`,
    questionsTarget: (indicators: string) =>
      `Capaian di atas 120% memerlukan analisis atas penetapan target: ${indicators}.`,
    nothingToAnalyse: (threshold: string) =>
      `Tidak ada capaian di bawah ${threshold} atau di atas 120% yang memerlukan analisis penyebab.`,
    nothingMeasured: (year: number) =>
      `Capaian tahun ${year} belum dapat dihitung, sehingga penyebabnya belum dapat dianalisis.`,
    parts: {
      causes: 'Penyebab',
      obstacles: 'Hambatan',
      solutions: 'Solusi yang telah dilakukan',
      followUp: 'Rencana tindak lanjut',
    },
    noEarlierYears:
      'Data tahun sebelumnya belum ada, sehingga perbandingan antartahun belum dapat disajikan.',
    noEndTarget: 'Target akhir Renstra belum diisi, sehingga perbandingan dengannya belum dapat disajikan.',
    noPeriod: 'Periode Renstra belum diisi, sehingga perbandingan dengan target akhir belum dapat disajikan.',
    noChart: 'Belum ada target maupun realisasi yang dapat digambarkan.',
    noBudget: 'Pagu dan realisasi anggaran belum diisi.',
    budgetSentence: (realized: string, ceiling: string, share: string, year: number) =>
      `Realisasi anggaran tahun ${year} sebesar ${realized} dari pagu ${ceiling} atau ${share}.`,
    emptyObjective: 'indikator untuk sasaran ini',
    planPeriod: (title: string, start: number, end: number) => `${title} mencakup tahun ${start}–${end}.`,
    missing: {
      goals: 'tujuan dan sasaran',
      indicators: 'indikator kinerja utama',
    },
  },
} as const;
