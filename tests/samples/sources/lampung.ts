/** What the press reported of Dinas Sosial Provinsi Lampung, line by line, no-break spaces of the page as plain ones. */
export const lampungSource: readonly string[] = [
  'Jejamo.com, Bandar Lampung – Kebijakan pembangunan kesejahteraan sosial (kesos) yang dilaksanakan Dinas Sosial Lampung mengacu pada kebijakan pembangunan nasional dan daerah yang dituangkan dalam pembangunan kesejahteraan sosial, yaitu terwujudnya kesejahteraan dan ketahanan sosial masyarakat dari semua dan untuk semua.',
  'Maknanya, visi pembangunan bidang kesejahteraan sosial yang telah, sedang, dan akan dilakukan Pemerintah Provinsi dan masyarakat ditujukan untuk mewujudkan suatu kondisi masyarakat yang semula dalam kategori penyandang masalah sosial menjadi berkesejahteraan dan berketahanan sosial.',
  'Demikian disampaikan Kepala Dinas Sosial Provinsi Lampung Sumarju Saeni saat membuka rapat perencanaan program kesejahteraan sosial Kamis kemarin, 24/08/2017, di Swiss-Bel Hotel, Bandar Lampung, sebagaimana yang tertuang dalam rilis yang diterima redaksi hari ini.',
  'Sumarju menjelaskan, tujuan pembangunan kesos yakni terpenuhinya kebutuhan material, spiritual dan sosial agar dapat hidup layak dan mampu mengembangkan diri, sehingga dapat melakukan fungsi sosialnya.',
  'Berdasarkan data BPS Lampung tahun 2013, jumlah penduduk Lampung kurang lebih 7.932.132 jiwa, sedangkan penyandang masalah kesejahteraan sosial sampai dengan 2016 berjumlah 156.856 jiwa dan 616.092 KK.',
  '“Dari jumlah PMKS tersebut, telah diberikan pelayanan dan rehabilitasi oleh Dinas Sosial Provinsi Lampung sampai dengan 2016 berjumlah 8.734 jiwa dan 11.927 KK. Berbagai program dan kegiatan terus dikembangkan secara berkelanjutan guna menciptakan kondisi kesejahteraan sosial di Provinsi Lampung agar lebih baik,” katanya.',
  'Adapun prioritas pembangunan bidang kesejahteraan sosial meliputi kemiskinan, ketelantaran, kedisabilitasan, ketunaan sosial, korban bencana alam, dan bencana sosial.',
  'Untuk dapat memberikan pelayanan yang lebih optimal, kata dia, arah kebijakan Dinas Sosial pada masa yang akan datang ada beberapa poin,',
  'Pertama, meningkatkan dan memeratakan pelayanan sosial yang adil, dalam arti bahwa setiap orang khususnya penyandang masalah kesejahteraan sosial berhak memperoleh pelayanan sosial',
  'Kedua, meningkatkan profesionalisme SDM kesejahteraan sosial berbasis pekerjaan sosial dalam penanganan masalah dan potensi kesejahteraan sosial',
  'Ketiga, memantapkan manajemen penyelenggaraan kesejahteraan sosial dalam hal perencanaan, pelaksanaan,pemantauan, evaluasi, dan pelaporan serta koordinasi',
  'Keempat, menciptakan iklim dan sistem yang mendorong peningkatan dan pengembangan peran serta masyarakat dalam penyelenggaraan kesejahteraan sosial',
  'Kelima, mendukung terlaksananya kebijakan desentralisasi dalam penyelenggaraan pemerintahan umum dan pembangunan berdasarkan keberagaman dan keunikan nilai sosial budaya serta mengedepankan potensi dan sumber sosial keluarga dan masyarakat setempat.(*)',
];
