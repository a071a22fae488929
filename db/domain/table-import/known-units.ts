import { foldText } from './table.ts';

/** Measures of Indonesian offices; others are taken over too, with a mark to look at them once. */
const units: ReadonlySet<string> = new Set(
  `% persen percent persentase indeks index nilai skor score angka poin point level tingkat predikat opini kategori rasio
orang jiwa penduduk peserta siswa guru pasien anak balita bayi ibu lansia rumah tangga keluarga kk kpm rtlh pegawai
unit buah dokumen laporan berkas paket kegiatan layanan kasus kejadian kali lokasi titik objek lembaga organisasi
kelompok perusahaan koperasi umkm sekolah puskesmas rumah sakit desa kelurahan kecamatan kabupaten kampung nagari rt rw
km kilometer m meter m2 meter persegi m3 meter kubik ha hektar hektare kg kilogram ton kuintal liter kwh mw
hari jam menit tahun bulan minggu detik rp rupiah juta rupiah miliar rupiah ribu rupiah rp juta rp miliar usd dolar
per 1.000 per 10.000 per 100.000 per 1000 kelahiran hidup kasus per 100.000 penduduk per 100.000 kelahiran hidup
orang/hari orang hari perda perkada peraturan rekomendasi temuan sertifikat aplikasi sistem data dataset website
inovasi penghargaan medali atlet cabang event wisatawan kunjungan kamar ruas jembatan bidang persil akta set ekor pohon
batang bibit lembar eksemplar judul koleksi naskah publikasi putusan perkara produk jenis komoditas varietas sampel
dosis tempat tidur kendaraan armada trayek terminal pasar kios gedung ruang bangunan sambungan sumur waduk daerah irigasi`
    .split(/[\n]/)
    .flatMap((line) => {
      const words = line.trim().split(' ');
      return [
        ...words,
        ...words.slice(0, -1).map((word, index) => `${word} ${words[index + 1]}`),
        line.trim(),
      ];
    }),
);

const perPopulation = /^(kasus |kematian |orang )?(per|\/) ?[\d.]+( [a-z]+){0,3}$/;

export function isKnownUnit(text: string): boolean {
  const unit = foldText(text).replace(/^\(|\)$/g, '');
  if (units.has(unit) || perPopulation.test(unit)) return true;
  // "Persen (%)", "orang/tahun", "dokumen per tahun"
  const [head = ''] = unit.split(/\s*[/(]\s*|\s+per\s+/);
  return head !== '' && units.has(head.trim());
}
