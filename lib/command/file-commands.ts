import { type Command, InvalidArgumentError, Option } from 'commander';

import type { Template } from '@/lib/template/template';
import { runCheck } from './check-command';
import { commandOf } from './command-of';
import { usualWorkers } from './file-pool';
import { runImport } from './import-command';
import { inputFiles } from './input-files';
import type { Terminal } from './terminal';

/** What the commands need from outside. */
export interface Setup {
  readonly templates: readonly Template[];
  /** The path of the script that makes a process a worker for files. */
  readonly workerScript: string;
}

/** Takes the exit code of a command. */
export type End = (code: number) => void;

const READABLE = 'DOCX、PDF、XLSX、网页、文本、Markdown';

export function importCommand({ workerScript }: Setup, terminal: Terminal, end: End): Command {
  return withFileOptions(commandOf('import', terminal))
    .description('读入已发布的报告，写出报告数据和读入清单；0 全部读入，2 有文件无法读取')
    .argument('<文件...>', `${READABLE}；也可以是文件夹或通配符`)
    .option('-d, --dir <目录>', '结果放在这里，没有则新建；默认放在原文件旁边')
    .addHelpText(
      'after',
      `
每个文件写出两个结果：
  NAME.report.json   报告数据（gouji/1），可用 check、render 处理，也可在网页里打开
  NAME.receipt.json  读入清单：每一格的状态、原文和所在位置
没有把握的格不填，在读入清单里标为待确认（doubtful）。文件名相同的，结果名保留扩展名。
`,
    )
    .action(async (given: string[], options: FileOptions & { dir?: string }) => {
      const work = await workOf(given, options, workerScript);
      end(await runImport({ ...work, folder: options.dir ?? null }, terminal));
    });
}

export function checkCommand({ workerScript }: Setup, terminal: Terminal, end: End): Command {
  return withFileOptions(commandOf('check', terminal))
    .description('核对报告；0 无必须改的问题，1 有，2 有文件无法读取')
    .argument('<文件...>', `${READABLE}或报告数据（JSON）；也可以是文件夹或通配符`)
    .option('--json', '以 JSON 输出')
    .option('--previous <文件>', '本机关上年的报告，同样的格式都可以；两年数字一起核对')
    .addHelpText('after', CHECK_HELP)
    .action(async (given: string[], { json, previous, ...options }: CheckFlags) => {
      const work = await workOf(given, options, workerScript);
      end(
        await runCheck(
          { ...work, previous: previous ?? null, format: json ? 'json' : 'text' },
          terminal,
        ),
      );
    });
}

const CHECK_HELP = `
--previous 一次只核对一份报告。上年报告要是同一机关、同一范围、上一年度的，不是的不比较，
说明原因并以 2 结束；上年报告里空着的、自身不平的行列不比较，也会说明。
`;

interface FileOptions {
  readonly recursive?: true;
  readonly timeLimit: number;
}

interface CheckFlags extends FileOptions {
  readonly json?: true;
  readonly previous?: string;
}

const SECONDS_EACH = 20;

function withFileOptions(command: Command): Command {
  return command
    .usage('<文件...> [选项]')
    .option('-r, --recursive', '文件夹连同其中的子文件夹')
    .addOption(
      new Option('--time-limit <秒>', `每个文件最多读多久，默认${SECONDS_EACH}秒`)
        .default(SECONDS_EACH)
        .argParser(secondsOf),
    );
}

async function workOf(given: readonly string[], options: FileOptions, workerScript: string) {
  const folders = options.recursive ? 'deep' : 'flat';
  const files = await inputFiles({ given, folders });
  return { files, workerScript, workers: usualWorkers(), secondsEach: options.timeLimit };
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError(`“${text}” 不是秒数`);
  return seconds;
}
