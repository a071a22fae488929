/**
 * The files a report is made with, and what each is called in the resources folder. Plain data: the build copies by it,
 * the tests assemble a folder by it, and nothing is looked for anywhere else while the program runs.
 */
export type ResourceFile = Readonly<{
  /** `package`: below node_modules. `project`: below the project's root. */
  source: 'package' | 'project';
  from: string;
  to: string;
}>;

const font = (folder: string, file: string): ResourceFile => ({
  source: 'package',
  from: `@expo-google-fonts/${folder}/${file}.ttf`,
  to: `fonts/${file.slice(file.lastIndexOf('/') + 1)}.ttf`,
});

/** Arial's and Times's metrics, and what they lack: Arabic, and emoji in one colour. All under the OFL. */
export const fontFiles: readonly ResourceFile[] = [
  font('arimo', '400Regular/Arimo_400Regular'),
  font('arimo', '400Regular_Italic/Arimo_400Regular_Italic'),
  font('arimo', '700Bold/Arimo_700Bold'),
  font('arimo', '700Bold_Italic/Arimo_700Bold_Italic'),
  font('noto-sans-arabic', '400Regular/NotoSansArabic_400Regular'),
  font('noto-sans-arabic', '700Bold/NotoSansArabic_700Bold'),
  font('noto-emoji', '400Regular/NotoEmoji_400Regular'),
  font('noto-emoji', '700Bold/NotoEmoji_700Bold'),
  font('tinos', '400Regular/Tinos_400Regular'),
  font('tinos', '400Regular_Italic/Tinos_400Regular_Italic'),
  font('tinos', '700Bold/Tinos_700Bold'),
  font('tinos', '700Bold_Italic/Tinos_700Bold_Italic'),
];

/** What the PDF is set in: one text face, and what it lacks. */
export const pdfFontFiles: readonly ResourceFile[] = fontFiles.filter(({ to }) => !to.includes('Tinos'));
/** For an office that asks for it. */
export const otherFontFiles: readonly ResourceFile[] = fontFiles.filter(({ to }) => to.includes('Tinos'));

export const compilerFile: ResourceFile = {
  source: 'package',
  from: '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  to: 'typst/typst_ts_web_compiler_bg.wasm',
};

export const templateFile: ResourceFile = {
  source: 'project',
  from: 'electron/backend/reports/pdf/report.typ',
  to: 'typst/report.typ',
};

export const posterTemplateFile: ResourceFile = {
  source: 'project',
  from: 'electron/backend/tree/poster.typ',
  to: 'typst/poster.typ',
};

export const resourceFiles: readonly ResourceFile[] = [
  ...fontFiles,
  compilerFile,
  templateFile,
  posterTemplateFile,
];
