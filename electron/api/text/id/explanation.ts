/** How an achievement came about. {{…}} are figures as the file writes them; a method's sentence ends with its result. */
export const explanation = {
  method: {
    positive: 'Makin tinggi makin baik: {{realization}} ÷ {{target}} = {{result}}',
    positiveBelowZero:
      'Makin tinggi makin baik, target di bawah nol: 1 + ({{realization}} − {{target}}) ÷ {{targetSize}} = {{result}}',
    negativeA:
      'Makin rendah makin baik (varian A): (2 × {{target}} − {{realization}}) ÷ {{target}} = {{result}}',
    negativeB: 'Makin rendah makin baik (varian B): {{target}} ÷ {{realization}} = {{result}}',
    negativeBZeroRealization:
      'Makin rendah makin baik (varian B): realisasi 0 tidak dapat menjadi pembagi, capaian ditetapkan {{result}}',
    negativeZeroTarget:
      'Makin rendah makin baik, target 0: dengan realisasi {{realization}} capaian ditetapkan {{result}}',
    stabilize:
      'Semakin dekat dengan target semakin baik: 1 − |{{realization}} − {{target}}| ÷ {{targetSize}} = {{result}}',
    rangeInside: 'Realisasi {{realization}} berada dalam rentang target {{min}}–{{max}}: {{result}}',
    ordinal:
      'Peringkat predikat: {{realizationCode}} ({{realizationRank}}) ÷ {{targetCode}} ({{targetRank}}) = {{result}}',
    shareOfTotal:
      'Jumlah realisasi sampai tahun ini dibagi target seluruh periode: {{realization}} ÷ {{target}} = {{result}}',
  },
  reason: {
    noDirection: 'Arah indikator belum dipilih.',
    noTarget: 'Target belum diisi.',
    noRealization: 'Realisasi belum diisi.',
    notAvailable: 'Realisasi tidak tersedia.',
    targetZero: 'Target 0 tidak dapat menjadi pembagi.',
    negativeTargetOnNegativeDirection:
      'Target {{target}} di bawah nol tidak dapat dinilai pada indikator yang makin rendah makin baik.',
    rangeOnStabilize: 'Target rentang tidak berlaku untuk indikator stabil.',
    rangeReversed: 'Batas bawah target {{target}} lebih besar daripada batas atas {{targetMax}}.',
    unknownOrdinalScale: 'Skala predikat belum dipilih.',
    unknownTargetCode: 'Predikat target {{targetCode}} tidak ada dalam skala.',
    unknownRealizationCode: 'Predikat realisasi {{realizationCode}} tidak ada dalam skala.',
    ordinalNeedsLast: 'Predikat triwulanan hanya dapat dinilai dengan sifat posisi akhir.',
    peakWithoutElapsedTarget: 'Nilai maksimum atau minimum tidak punya target sampai triwulan ini.',
    ratioDenominatorZero: 'Penyebut 0 tidak dapat menjadi pembagi.',
  },
  note: {
    rangeBelow: 'Realisasi di bawah rentang {{min}}–{{max}}, maka batas bawah menjadi target.',
    rangeAbove: 'Realisasi di atas rentang {{min}}–{{max}}, maka batas atas menjadi target.',
    floored: 'Capaian di bawah nol dihitung sebagai {{floor}}.',
    capped: 'Dibatasi paling tinggi {{cap}}.',
    cappedDisplay: 'Dibatasi paling tinggi {{cap}} dalam tampilan, tidak dalam rata-rata.',
    cappedAverage: 'Dibatasi paling tinggi {{cap}} dalam rata-rata, tidak dalam tampilan.',
    negativeRealizationVariantB:
      'Varian B tidak bermakna untuk realisasi di bawah nol; periksa varian dan angkanya.',
    notAvailableBecause: 'Alasan: {{reason}}.',
    ratioUsed: 'Realisasi dihitung dari {{numerator}} ÷ {{denominator}} tanpa pembulatan.',
    ratioDiffers:
      'Pembilang dan penyebut memberi {{ratio}}, berbeda dari realisasi yang diisi ({{typed}}); yang dipakai adalah isian.',
    realizationFromQuarters: {
      sum: 'Realisasi adalah jumlah {{filled}} triwulan terisi.',
      last: 'Realisasi adalah posisi triwulan terisi terakhir.',
      mean: 'Realisasi adalah rata-rata {{filled}} triwulan terisi.',
      max: 'Realisasi adalah nilai tertinggi dari {{filled}} triwulan terisi.',
      min: 'Realisasi adalah nilai terendah dari {{filled}} triwulan terisi.',
    },
    realizationFromMonths: {
      sum: 'Angka triwulan adalah jumlah {{filled}} bulan terisi.',
      last: 'Angka triwulan adalah posisi bulan terisi terakhir.',
      mean: 'Angka triwulan adalah rata-rata {{filled}} bulan terisi.',
      max: 'Angka triwulan adalah nilai tertinggi dari {{filled}} bulan terisi.',
      min: 'Angka triwulan adalah nilai terendah dari {{filled}} bulan terisi.',
    },
    targetFromQuarters: {
      sum: 'Target tahunan adalah jumlah target triwulan.',
      last: 'Target tahunan adalah target triwulan IV.',
      mean: 'Target tahunan adalah rata-rata target triwulan.',
      max: 'Target tahunan adalah target triwulan tertinggi.',
      min: 'Target tahunan adalah target triwulan terendah.',
    },
    quartersElapsed: 'Dibandingkan dengan target {{filled}} triwulan yang terisi.',
  },
  /** About a row of a table that is computed without a file (`hitung`). */
  row: {
    noDirection: 'Kolom arah kosong. Isi positif, negatif, stabil, atau predikat.',
    unknownDirection: 'Arah "{{text}}" tidak dikenal. Isi positif, negatif, stabil, atau predikat.',
    unknownMethod: 'Metode "{{text}}" tidak dikenal. Isi A atau B, atau kosongkan.',
    unknownScale: 'Skala "{{text}}" tidak dikenal. Pilihannya: {{known}}.',
    capNotPositive: 'Batas "{{text}}" tidak lebih dari nol.',
    notANumber: 'Kolom {{column}}: "{{text}}" bukan angka.',
    markComma: 'Kolom {{column}}: "{{text}}" tidak terbaca. Tanda desimal adalah koma, tanpa tanda ribuan.',
    markPoint: 'Kolom {{column}}: "{{text}}" tidak terbaca. Tanda desimal adalah titik, tanpa tanda ribuan.',
    exponent: 'Kolom {{column}}: "{{text}}" ditulis dengan eksponen. Tulis angkanya lengkap.',
    rangeReversed: 'Kolom {{column}}: rentang "{{text}}" dimulai dari angka yang lebih besar.',
    rangeElsewhere: 'Kolom {{column}}: rentang "{{text}}" hanya berlaku untuk target.',
    rangeTwice: 'Target "{{text}}" sudah berupa rentang, sedangkan target_maks juga terisi.',
    ordinalRange: 'Predikat tidak mengenal rentang. Kosongkan target_maks.',
    readAs: 'Kolom {{column}}: "{{text}}" dibaca {{value}}.',
    openQuote: 'Tanda kutip dalam baris ini tidak ditutup.',
    tooManyFields: 'Baris ini punya {{found}} kolom, seharusnya {{expected}}. Kelebihannya: {{rest}}',
    tooFewFields: 'Baris ini punya {{found}} kolom, seharusnya {{expected}}.',
  },
} as const;
