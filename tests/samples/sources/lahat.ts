/** What Dinas Sosial Kabupaten Lahat published, line by line as it was printed, slips and all. */
export const lahatSource: readonly string[] = [
  'Pembangunan kesehatan di Kabupaten Lahat diselenggarakan dalam upaya mendukung Visi Kabupaten Lahat “Mewujudkan Masyarakat Kabupaten Lahat yang berakhlak, Mandiri, Berkeadilan, Makmur dan Sejahtera serta terselenggaranya Pembangunan yang Berbasis Pemerataan Berkelanjutan”. Berdasarkan visi pembangunan tersebut ditetapkan misi pembangunan Kabupaten Lahat :',
  '- Misi ” Menciptakan pemerintahan yang bersih dan inovatif “',
  '- Misi ” Menciptakan pemerintahan infrastruktur publik berbasis pada pemerataan wilayah yang memadai dan efetif “',
  '- Misi ” Meningkatkan kualitas sumberdaya manusia yang berakhlak, sehat, cerdas, terampil dan berkepribadian luhur “',
  '- Misi ” Menumbuhkembangkan perekonomian rakyat menuju kedaulatan sumberdaya alam yang tersedia “',
  '- Misi ” Memperkokoh kerukunan kehidupan beragama dan budaya yang lestari “',
  'Berdasarkan paparan mengenai tujuan dari visi di atas,Dinas Sosial Kabupaten Lahat secara langsung terkait dengan tujuan;',
  'Misi 1 yaitu “Menciptakan Pemerintahan yang Bersih dan inovative” dengan tujuan meningkatkan perwujudatan tata kelola pemerintahan yang baik (Good Goverment) dan pemerintahan yang bersih (Good Governance) dengan sasaran meningkatnya pelayanan prima bagi masyarakat dan meningkatnya kualitas pengelolaan dan capaian kinerja pembangunan. Adapun indikatornya adalah Indek Kepuasan Masyarakat (IKM) dan Nilai Sakip`',
  'Misi ke 4 yaitu ”Menumbuhkembangkan perekonomian rakyat menuju kedaulatan sumberdaya alam yang tersedia” dengan tujuan meningkatkan pendapatan masyarakat dan kesejahteraan sosial dan sasaran meningkatnya kesejahteraan sosial. Adapun indikatornya adalah persentase penanganan penyandang masalah sosial dan kesejahteraan sosial. Adapun indikator dari sasaran tersebut ialah;',
  '- Jumlah keluarga fakir miskin yang terpenuhi kebutuhan dasarnya',
  '- Jumlah PMKS yang meningkat fungsi sosialnya',
  '- Jumlah PMKS yang mendapat perlindungan dan jaminan sosial',
  '- Jumlah Potensi dan Sumber Daya Kesejahteraan Sosial (PSKS) yang berperan aktif dalam bidang kesejahteraan sosial',
];
