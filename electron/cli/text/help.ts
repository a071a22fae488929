/** Both languages at once: whoever asks for help has not said yet which one they read. */
const everything = `Selaras: perencanaan dan akuntabilitas kinerja (SAKIP)
Cara pakai: npm run -s selaras -- PERINTAH [opsi]

  contoh NAMA BERKAS         membuat berkas contoh: dinsos, bandung, metro,
                             lampung, lahat, kobenhavn
                             (--timpa mengganti berkas yang sudah ada)
  hitung --csv BERKAS|-      menghitung capaian setiap baris CSV; - membaca masukan baku
                             (--angka id|en menentukan tanda desimal); kolomnya
                             arah, metode, target, target_maks, realisasi, cap, skala;
                             --berkas BERKAS menambah skala sendiri dari berkas itu
  capaian BERKAS --tahun N   tabel capaian satu tahun (--json; --nilai terverifikasi|dilaporkan
                             memilih nilai yang dihitung, tanpa itu menurut pengaturan;
                             --triwulan 1|2|3 membandingkan dengan target sampai triwulan itu)
  laporan BERKAS --jenis JENIS [--tahun N] --keluar NAMA.pdf|.docx|.xlsx
                             menyusun dokumen; akhiran nama menentukan bentuknya (.xlsx: tabelnya).
                             JENIS: lkjip (atau lakip), renstra, strategi, iku, kamus-iku, pk,
                             renaksi, pengukuran, ringkasan; --tanggal T untuk tanggal dokumen,
                             untuk pk --pejabat NAMA|semua (tanpa itu kepala);
                             --nilai terverifikasi|dilaporkan memilih nilai yang dihitung;
                             --kertas a4|f4|f4-210|LxT (milimeter) dan --mono (hitam-putih)
                             mengganti pilihan dalam berkas; --timpa mengganti berkas yang sudah ada;
                             --final menyimpannya sebagai versi final, --alasan TEKS bila masih ada
                             yang terbuka
  final BERKAS               daftar dokumen final (--jenis JENIS; --tahun N; --json)
  final BERKAS --ambil ID --keluar NAMA.pdf|.docx|.xlsx|.json
                             menulis dokumen final persis seperti saat dibuat (.json: isinya sebagai
                             data); --tertanda untuk PDF yang sudah ditandatangani (--timpa)
  final BERKAS --tertanda PDF --untuk ID
                             menyimpan PDF yang sudah ditandatangani (--json)
  final BERKAS --bandingkan A B
                             yang berbeda antara dua dokumen final; B boleh kini, yaitu data
                             sekarang (--json); kode keluar 1 bila ada bedanya
  pohon BERKAS --keluar NAMA.svg|.pdf [--tahun N [--triwulan Q]]
                             [--sampai TINGKAT]
                             menggambar pohon kinerja, dengan capaian tahun itu; untuk PDF
                             --kertas A4|F4|A3, --tegak, --halaman N|penuh (tanpa itu satu halaman);
                             --arah bawah|kanan; --tanpa-tautan tidak menggambar baris
                             rencana lain; --timpa mengganti berkas yang sudah ada
  periksa BERKAS             memeriksa berkas dan rencana (--bagian berkas,rencana; --json)
  bukti tambah BERKAS --indikator KODE --tahun N [--triwulan Q] BUKTI...
                             melampirkan berkas bukti dukung (PDF, Word, Excel, PowerPoint,
                             gambar, ZIP, TXT, CSV; paling besar 100 MB; --json)
  bukti ekspor BERKAS --tahun N --keluar FOLDER
                             menulis bukti dukung satu tahun ke folder baru, dengan indeks (--json)
  lembar BERKAS --tahun N [--triwulan Q] --keluar FOLDER
                             menulis lembar isian Excel per bidang ke folder baru
                             (--timpa menulis ke folder yang sudah ada; --json)
  isi BERKAS TABEL... --tahun N [--triwulan Q | --bulan B]
                             mengambil lembar isian yang kembali, atau tabel berisi kode atau nama
                             indikator dan nilainya, dengan hasil tiap baris (--pratinjau tanpa mengubah;
                             --timpa-konflik mengambil yang bentrok; --yakin mengambil nilai yang
                             meragukan; --json); kode keluar 1 bila ada yang tidak diambil
  nomenklatur impor BERKAS DAFTAR
                             menambahkan daftar nomenklatur resmi (.xlsx, .xls, .ods, .csv)
                             ke dalam BERKAS (--nama NAMA; --json)
  nomenklatur cari BERKAS KATA...
                             mencari kode atau nama dalam daftar itu (--nama NAMA; --json)
  bandingkan BERKAS --versi A B
                             yang berbeda antara dua keadaan rencana: kerja, ditetapkan,
                             perubahan-N, atau judul rencana lain (--rencana JUDUL; --json);
                             kode keluar 1 bila ada bedanya
  ekspor BERKAS --json       menulis seluruh isi berkas sebagai JSON ke keluaran baku
  ekspor BERKAS --xlsx NAMA  menulis matriks rencana sebagai tabel Excel (--timpa)
  impor --json ASAL.json BERKAS
                             membuat BERKAS dari hasil ekspor (--timpa mengganti yang sudah ada)
  impor BERKAS TABEL         mengambil tabel rencana (.xlsx, .xls, .ods, .csv) ke dalam BERKAS
                             (--lembar NAMA; --pratinjau tanpa mengubah; --json)
  serapan BERKAS TABEL --tahun N [--triwulan Q]
                             mengambil realisasi anggaran per kode dari tabel keuangan (.xlsx, .xls,
                             .ods, .csv); tanpa --triwulan menurut judul kolom, atau setahun
                             (--lembar NAMA; --pratinjau tanpa mengubah; --json)
  --bahasa id|en             bahasa pesan

Kode keluar: 0 selesai; 1 selesai dengan temuan; 2 perintah, opsi, nama, atau berkas tidak dikenal; 3 ditolak.

Selaras: performance planning and accountability (SAKIP)
Usage: npm run -s selaras -- COMMAND [options]

  contoh NAME FILE           makes a sample file: dinsos, bandung, metro,
                             lampung, lahat, kobenhavn (--timpa overwrites)
  hitung --csv FILE|-        computes the achievement of every CSV row; - reads standard input
                             (--angka id|en sets the decimal mark); its columns are
                             arah, metode, target, target_maks, realisasi, cap, skala;
                             --berkas FILE adds the scales of that file's offices
  capaian FILE --tahun YEAR  achievement table of a year (--json; --nilai terverifikasi|dilaporkan
                             counts the verified or reported value, else as the settings say;
                             --triwulan 1|2|3 compares with the target up to that quarter)
  laporan FILE --jenis KIND [--tahun YEAR] --keluar NAME.pdf|.docx|.xlsx
                             makes a document; the ending of the name is its format (.xlsx: its tables).
                             KIND: lkjip (or lakip), renstra, strategi, iku, kamus-iku, pk, renaksi,
                             pengukuran, ringkasan; --tanggal DAY is the day on the document,
                             for pk --pejabat NAME|all (else the head); --nilai terverifikasi|dilaporkan
                             counts the verified or reported value; --kertas a4|f4|f4-210|WxH
                             (millimetres) and --mono (black and white) instead of the choice in
                             the file; --timpa overwrites; --final keeps it as a final version,
                             --alasan TEXT says why where something is still open
  final FILE                 lists final documents (--jenis KIND; --tahun YEAR; --json)
  final FILE --ambil ID --keluar NAME.pdf|.docx|.xlsx|.json
                             writes a final document byte for byte as it was made (.json: what it says
                             as data); --tertanda for the signed PDF (--timpa)
  final FILE --tertanda PDF --untuk ID
                             stores a PDF that was signed elsewhere (--json)
  final FILE --bandingkan A B
                             what differs between two final documents; B may be kini, the data
                             as they are (--json); exit code 1 if anything does
  pohon FILE --keluar NAME.svg|.pdf [--tahun YEAR [--triwulan Q]]
                             [--sampai LEVEL]
                             draws the performance tree, with the achievement of that year; for PDF
                             --kertas A4|F4|A3, --tegak (upright), --halaman N|penuh (else one page);
                             --arah bawah|kanan (down, right); --tanpa-tautan draws no
                             rows of other plans; --timpa overwrites
  periksa FILE               checks the file and the plan (--bagian berkas,rencana; --json)
  bukti tambah FILE --indikator CODE --tahun YEAR [--triwulan Q] EVIDENCE...
                             attaches files as evidence (PDF, Word, Excel, PowerPoint,
                             pictures, ZIP, TXT, CSV; at most 100 MB; --json)
  bukti ekspor FILE --tahun YEAR --keluar FOLDER
                             writes the evidence of a year to a new folder, with an index (--json)
  lembar FILE --tahun YEAR [--triwulan Q] --keluar FOLDER
                             writes an Excel entry sheet for each unit to a new folder
                             (--timpa writes into one that is there; --json)
  isi FILE TABLE... --tahun YEAR [--triwulan Q | --bulan MONTH]
                             takes entry sheets that came back, or tables with codes or names of
                             indicators and their figures, with a result for each row (--pratinjau
                             changes nothing; --timpa-konflik takes conflicts; --yakin takes doubtful
                             figures; --json); exit code 1 if anything was not taken
  nomenklatur impor FILE LIST
                             adds an official list of codes (.xlsx, .xls, .ods, .csv) to FILE
                             (--nama NAME; --json)
  nomenklatur cari FILE WORDS...
                             finds codes or titles in that list (--nama NAME; --json)
  bandingkan FILE --versi A B
                             what differs between two states of a plan: kerja (as it is),
                             ditetapkan (adopted), perubahan-N (revision N), or the title of
                             another plan (--rencana TITLE; --json); exit code 1 if anything does
  ekspor FILE --json         writes everything in the file as JSON to standard output
  ekspor FILE --xlsx NAME    writes the matrix of the plan as an Excel table (--timpa)
  impor --json SOURCE.json FILE
                             makes FILE from an export (--timpa overwrites)
  impor FILE TABLE           takes the table of a plan (.xlsx, .xls, .ods, .csv) over into FILE
                             (--lembar SHEET; --pratinjau changes nothing; --json)
  serapan FILE TABLE --tahun YEAR [--triwulan Q]
                             takes what was spent over, by code, from a finance table (.xlsx, .xls,
                             .ods, .csv); without --triwulan as its headings say, or for the year
                             (--lembar SHEET; --pratinjau changes nothing; --json)
  --bahasa id|en             language of messages

Exit codes: 0 done; 1 done with findings; 2 unknown command, option, name or file; 3 refused.
`;

/** A command, with the lines about it. */
const beginning = /^ {2}(\S+)/;

/** The whole help, or what it says about one command, in both languages. */
export function writeHelp(verb: string | null): string {
  if (verb === null) return everything;
  let isShown = true;
  const lines = everything.split('\n').filter((line) => {
    const name = beginning.exec(line)?.[1];
    if (name !== undefined) isShown = name === verb;
    else if (!line.startsWith(' ')) isShown = true;
    return isShown;
  });
  return lines.join('\n');
}
