/** What Dinas Sosial Kota Bandung published, line by line. */
export const bandungSource: readonly string[] = [
  'Visi Dinas Sosial Kota Bandung yaitu :',
  '“Kesejahteraan Sosial dari, oleh, dan untuk Masyarakat menuju Bandung yang Unggul, Nyaman, dan Sejahtera”',
  'Visi Dinas Sosial Kota Bandung tersebut dijabarkan sebagai berikut :',
  'Kesejahteraan Sosial mengandung pengertian suatu tata kehidupan dan penghidupan sosial, materi maupun spiritual yang diliputi oleh rasa keselamatan, kesusilaan dan ketentraman lahir batin, yang memungkinkan bagi setiap warga negara untuk mengadakan usaha pemenuhan kebutuhan-kebutuhan jasmani, rohani dan sosial yang sebaik-baiknya bagi diri, keluarga serta masyarakat dengan menjunjung tinggi hak-hak asasi serta kewajiban manusia sesuai Pancasila',
  'Dari Masyarakat mengandung pengertian bahwa sumber pembiayaan untuk penyelenggaraan kesejahteraan sosial yang dilaksanakan oleh Dinas Sosial Kota Bandung secara tidak langsung bersumber dari masyarakat melalui mekanisme APBD Kota Bandung .',
  'Oleh Masyarakat mengandung pengertian bahwa Dinas Sosial Kota Bandung mengupayakan agar masyarakat tidak hanya berperan sebagai objek penyelenggaraan kesejahteraan sosial akan tetapi juga dapat berfungsi sebagai subjek penyelenggaraan kesejahteraan sosial melalui Pembinaan Potensi dan Sumber Kesejahteraan Sosial (PSKS).',
  'Untuk Masyarakat mengandung pengertian bahwa penyelenggaraan kesejahteraan sosial ditujukan sebesar-sebesarnya untuk kemakmuran masyarakat Kota Bandung.',
  'Unggul mengandung pengertian Kota Bandung sebagai kota yang terbaik dan terdepan sebagai contoh bagi daerah lain dalam upaya terobosan perubahan ke arah yang lebih baik',
  'Nyaman mengandung pengertian sebagai upaya terciptanya suatu kondisi terpeliharanya kualitas lingkungan serta dapat memberikan kesegaran dan kesejukan bagi warga kota dan dapat memberikan pemenuhan atas kebutuhan dasar seperti tanah, air, dan udara.',
  'Sejahtera mengandung pengertian mengarahkan semua pembangunan kota pada pemenuhan lahir dan batin warganya agar dapat menjalankan fungsi sosialnya.',
  'Untuk mencapai Visi tersebut, Dinas Sosial Kota Bandung merumuskan misi sebagai berikut :',
  '1. Mewujudkan kesejahteraan sosial melalui peningkatan partisipasi sosial dan masyarakat, dimana terdapat peran aktif dari masyarakat dalam penanganan masalah kesejahteraan sosial',
  '2. Mewujudkan kesejahteraan sosial melalui peningkatan rehabilitasi sosial guna memulihkan ketidakberdayaan masyarakat dalam melaksanakan fungsi sosialnya',
  '3. Mewujudkan kesejahteraan sosial melalui peningkatan pelayanan sosial, yang mengandung pengertian optimalisasi pelayanan terhadap Penyandang Masalah Kesejahteraan Sosial (PMKS)',
  '4. Mewujudkan kesejahteraan sosial melalui pembinaan terhadap rawan sosial keluarga dan anak, rawan sosial memiliki makna golongan masyarakat yang beresiko tinggi menjadi Penyandang Masalah Kesejahteraan Sosial (PMKS)',
];
