import { describe, expect, it } from 'vitest';
import { columns, type Row, runTable } from './hitung-harness.ts';

const runRow = (row: string): Row & { readonly badRows: number } => {
  const { rows, badRows } = runTable(`${columns}\n${row}\n`);
  return { ...(rows[0] ?? {}), badRows } as Row & { readonly badRows: number };
};

describe('a table of targets and realizations', () => {
  it.each([
    // row, capaian, predikat
    ['positif;;80;;72;;', '90,00', 'Tinggi'],
    ['positif;;14;;9,71;;', '69,36', 'Sedang'],
    ['positif;;-2;;-1;;', '150,00', 'Sangat Tinggi'],
    ['negatif;;4,75;;1,5;;', '168,42', 'Sangat Tinggi'],
    ['negatif;A;4,65;;4,728263571214701;;', '98,32', 'Sangat Tinggi'],
    ['negatif;b;10;;12;;', '83,33', 'Tinggi'],
    ['negatif;;10;;25;;', '0,00', 'Sangat Rendah'],
    ['negatif;B;5;;0;;', '100,00', 'Sangat Tinggi'],
    ['negatif;B;5;;0;120;', '120,00', 'Sangat Tinggi'],
    ['negatif;;0;;2;;', '0,00', 'Sangat Rendah'],
    ['stabil;;50;;60;;', '80,00', 'Tinggi'],
    ['positif;;80;90;92;;', '102,22', 'Sangat Tinggi'],
    ['negatif;B;7;8;9;;', '87,50', 'Tinggi'], // a range takes variant A
    ['positif;;80–90;;70;;', '87,50', 'Tinggi'],
    ['predikat;;B;;BB;;', '125,00', 'Sangat Tinggi'],
    ['predikat;;WTP;;wdp;;', '75,00', 'Sedang'],
    ['positif;;80;;92;100;tercapai', '100,00', 'Terlampaui Target'], // the cap hides nothing from the predicate
    ['positif;;1000;;759,96;;', '76,00', 'Sedang'], // decided before rounding
    ['positif;;100;;81;;lan', '81,00', 'Berhasil'],
    ['POSITIF;;100%;;81 %;;LAN', '81,00', 'Berhasil'],
  ])('%s gives %s, %s', (row, capaian, predikat) => {
    expect(runRow(row)).toMatchObject({ capaian, predikat, badRows: 0 });
  });

  it.each([
    ['positif;;50;;;;', 'Realisasi belum diisi.'],
    ['positif;;;;50;;', 'Target belum diisi.'],
    ['positif;;50;;n/a;;', 'Realisasi tidak tersedia.'],
    ['positif;;50;;-;;', 'Realisasi tidak tersedia.'],
    ['positif;;0;;3;;', 'Target 0 tidak dapat menjadi pembagi.'],
    [
      'negatif;;-1;;3;;',
      'Target −1 di bawah nol tidak dapat dinilai pada indikator yang makin rendah makin baik.',
    ],
    ['predikat;;B;;;;', 'Realisasi belum diisi.'],
  ])('%s has no achievement and is no bad row: %s', (row, penjelasan) => {
    expect(runRow(row)).toMatchObject({ capaian: '', predikat: '-', penjelasan, badRows: 0 });
  });

  it.each([
    [';;50;;5;;', 'Kolom arah kosong. Isi positif, negatif, stabil, atau predikat.'],
    ['naik;;50;;5;;', 'Arah "naik" tidak dikenal. Isi positif, negatif, stabil, atau predikat.'],
    ['toString;;50;;5;;', 'Arah "toString" tidak dikenal. Isi positif, negatif, stabil, atau predikat.'],
    ['negatif;C;50;;5;;', 'Metode "C" tidak dikenal. Isi A atau B, atau kosongkan.'],
    ['positif;;WTP;;5;;', 'Kolom target: "WTP" bukan angka.'],
    ['positif;;1e308;;5;;', 'Kolom target: "1e308" ditulis dengan eksponen. Tulis angkanya lengkap.'],
    [
      'positif;;1.234;;5;;',
      'Kolom target: "1.234" tidak terbaca. Tanda desimal adalah koma, tanpa tanda ribuan.',
    ],
    [
      'positif;;50;;92.5;;',
      'Kolom realisasi: "92.5" tidak terbaca. Tanda desimal adalah koma, tanpa tanda ribuan.',
    ],
    [
      'positif;;1.000.000;;5;;',
      'Kolom target: "1.000.000" tidak terbaca. Tanda desimal adalah koma, tanpa tanda ribuan.',
    ],
    ['positif;;50;;80–90%;;', 'Kolom realisasi: rentang "80–90%" hanya berlaku untuk target.'],
    ['positif;;90–80;;5;;', 'Kolom target: rentang "90–80" dimulai dari angka yang lebih besar.'],
    ['positif;;80–90;95;5;;', 'Target "80–90" sudah berupa rentang, sedangkan target_maks juga terisi.'],
    ['positif;;90;80;5;;', 'Batas bawah target 90 lebih besar daripada batas atas 80.'],
    ['stabil;;7;8;7;;', 'Target rentang tidak berlaku untuk indikator stabil.'],
    ['predikat;;B;;WTP;;', 'Predikat realisasi WTP tidak ada dalam skala.'],
    ['predikat;;70;;B;;', 'Predikat target 70 tidak ada dalam skala.'],
    ['predikat;;B;A;B;;', 'Predikat tidak mengenal rentang. Kosongkan target_maks.'],
    ['positif;;50;;5;0;', 'Batas "0" tidak lebih dari nol.'],
    ['positif;;50;;5;-10;', 'Batas "-10" tidak lebih dari nol.'],
    ['positif;;50;;5;banyak;', 'Kolom cap: "banyak" bukan angka.'],
    ['positif;;50', 'Baris ini punya 3 kolom, seharusnya 7.'],
    [
      'positif;;50;;5;;;kelebihan;lagi',
      'Baris ini punya 9 kolom, seharusnya 7. Kelebihannya: kelebihan | lagi',
    ],
    ['positif;;"50;;5;;', 'Tanda kutip dalam baris ini tidak ditutup.'],
  ])('%s is a bad row: %s', (row, penjelasan) => {
    expect(runRow(row)).toMatchObject({ capaian: '', predikat: '-', penjelasan, badRows: 1 });
  });

  it('names the scales there are', () => {
    expect(runRow('positif;;50;;5;;bintang').penjelasan).toBe(
      'Skala "bintang" tidak dikenal. Pilihannya: permendagri-86-2017, sampang-2019, lan, memuaskan, tercapai, tiga-warna, epelara, aksara, iki-8-2021.',
    );
  });

  it('goes on after bad rows, whatever was wrong with them', () => {
    const csv = [
      columns,
      'positif;;80;;72;;',
      'x;;1;;1;;',
      'positif;;"80;;72;;',
      'positif;;80;;"92";;',
      'positif;;80;;"9"2;;',
      'stabil;;50;;45;;',
    ];
    const { rows, badRows } = runTable(csv.join('\n'));
    expect(rows.map((row) => row.capaian)).toEqual(['90,00', '', '', '115,00', '', '90,00']);
    expect(badRows).toBe(3);
  });

  it('echoes what stood in a bad row', () => {
    const { rows } = runTable(`${columns};catatan\npositif;C;1.234;5;abc;100;lan;"isi; tetap"\n`);
    expect(rows[0]).toMatchObject({
      metode: 'C',
      target: '1.234',
      target_maks: '5',
      realisasi: 'abc',
      cap: '100',
      skala: 'lan',
      catatan: 'isi; tetap',
    });
  });

  it('explains how, with the figures of the row', () => {
    expect(runRow('negatif;;17,0;;18,6;;').penjelasan).toBe(
      'Makin rendah makin baik (varian A): (2 × 17 − 18,6) ÷ 17 = 90,59%',
    );
    // 76,00 would be Tinggi
    expect(runRow('positif;;1000;;759,96;;').penjelasan).toBe(
      'Makin tinggi makin baik: 759,96 ÷ 1000 = 75,996%',
    );
    expect(runRow('positif;;1;;50;;').penjelasan).toBe('Makin tinggi makin baik: 50 ÷ 1 = 5000,00%');
    expect(runRow('positif;;1,5 jt;;(3);;').penjelasan).toContain('Kolom target: "1,5 jt" dibaca 1500000.');
    expect(runRow('positif;;80;;92;100;').penjelasan).toContain('Dibatasi paling tinggi 100,00%.');
  });

  it('speaks English when asked', () => {
    const csv = `${columns}\nnegatif;;10;;12;;\nx;;1;;1;;\n`;
    const { rows } = runTable(csv, { language: 'en' });
    expect(rows[0]).toMatchObject({
      predikat: 'High',
      penjelasan: 'Lower is better (variant A): (2 × 10 − 12) ÷ 10 = 80,00%',
    });
    expect(rows[1]?.penjelasan).toBe(
      'The direction "x" is unknown. Fill in positif, negatif, stabil or predikat.',
    );
  });
});
