import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleName } from '../api/document.ts';
import { readUserName } from '../backend/system.ts';
import type { CliIo, ExitCode } from '../cli/cli-io.ts';
import { locateStateDir } from '../host/start-backend.ts';
import { formatSentence, type Sentence } from './messages.ts';

export const exampleName: SampleName = 'dinsos';
/** The year of the example that is over: each quarter of it is filled in. */
const exampleYear = '2025';

export type ExampleRunOptions = Readonly<{
  resourcesDir: string;
  /** Where `keluaran` is made: the folder the program was started from. */
  callerDir: string;
  write: (text: string) => void;
  now: () => Date;
}>;

type Step = Readonly<{
  sentence: Sentence;
  args: readonly string[];
  /** Its own words would name a file that is gone afterwards. */
  isQuiet?: boolean;
}>;

/**
 * The main job before the user's eyes, where no window can show it: a copy of the example, its achievement table, and
 * both documents. Each step is a line of the command line, so that what is seen here can be done by hand.
 */
export async function runExample(options: ExampleRunOptions): Promise<ExitCode> {
  const { runCli } = await import('../cli/run-cli.ts');
  const outputDir = join(options.callerDir, 'keluaran');
  const workDir = await mkdtemp(join(tmpdir(), 'selaras-contoh-'));
  try {
    await mkdir(outputDir, { recursive: true });
    const io = createIo(options);
    for (const { sentence, args, isQuiet } of listSteps(join(workDir, `${exampleName}.sakip`), outputDir)) {
      options.write(`\n${formatSentence(sentence)}\n`);
      const exitCode = await runCli(args, isQuiet ? { ...io, writeOut: () => undefined } : io);
      if (exitCode > 1) return exitCode;
    }
    return 0;
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

function listSteps(file: string, outputDir: string): readonly Step[] {
  const report = (kind: 'lkjip' | 'renstra', ending: string): readonly string[] => {
    const year = kind === 'lkjip' ? ['--tahun', exampleYear] : [];
    const name = kind === 'lkjip' ? `LKjIP-${exampleName}-${exampleYear}` : `Renstra-${exampleName}`;
    return [
      'laporan',
      file,
      '--jenis',
      kind,
      ...year,
      '--keluar',
      join(outputDir, `${name}.${ending}`),
      '--timpa',
    ];
  };
  return [
    {
      sentence: ['Membuka salinan contoh', 'Opening a copy of the example'],
      args: ['contoh', exampleName, file],
      isQuiet: true,
    },
    {
      sentence: [`Capaian kinerja tahun ${exampleYear}`, `Achievements of ${exampleYear}`],
      args: ['capaian', file, '--tahun', exampleYear],
    },
    { sentence: ['Menyusun LKjIP sebagai PDF', 'Making the LKjIP as PDF'], args: report('lkjip', 'pdf') },
    { sentence: ['Menyusun LKjIP sebagai Word', 'Making the LKjIP as Word'], args: report('lkjip', 'docx') },
    {
      sentence: ['Menyusun Renstra sebagai PDF', 'Making the Renstra as PDF'],
      args: report('renstra', 'pdf'),
    },
    {
      sentence: ['Menyusun Renstra sebagai Word', 'Making the Renstra as Word'],
      args: report('renstra', 'docx'),
    },
  ];
}

function createIo({ resourcesDir, callerDir, write, now }: ExampleRunOptions): CliIo {
  return {
    writeOut: write,
    writeError: write,
    readStdin: async () => new Uint8Array(),
    workingDir: callerDir,
    resourcesDir,
    spreadsheetWorkerFile: join(resourcesDir, '..', 'node', 'spreadsheet-worker.js'),
    stateDir: locateStateDir(),
    person: readUserName(),
    now,
  };
}
