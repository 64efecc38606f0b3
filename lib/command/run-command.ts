import { type Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import { type Format, formats } from '@/lib/writers/registry';
import { commandOf } from './command-of';
import { databaseCommands } from './database-commands';
import { checkCommand, type End, importCommand, type Setup } from './file-commands';
import { runRender } from './render-command';
import { runSchema } from './schema-command';
import { ExitCode, type Terminal } from './terminal';

const FAULTS: Readonly<Record<string, string>> = {
  'commander.missingArgument': '缺少文件参数。',
  'commander.optionMissingArgument': '选项缺少取值。',
  'commander.missingMandatoryOptionValue': '缺少必需的选项。',
  'commander.unknownOption': '没有这个选项。',
  'commander.unknownCommand': '没有这个命令。',
  'commander.excessArguments': '多余的参数。',
  'commander.invalidArgument': '选项的取值无效。',
};

/** Runs `gouji` with these arguments. Answers with the exit code. */
export async function runCommand(
  setup: Setup,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const ended: { code: number } = { code: ExitCode.clean };
  const program = programOf(setup, terminal, (code) => {
    ended.code = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return ended.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return ExitCode.clean;
    if (error.code === 'commander.help') return ExitCode.unreadable;
    terminal.warn(`${FAULTS[error.code] ?? '命令有误。'}（${error.message}）\n`);
    terminal.warn('gouji --help 显示用法。\n');
    return ExitCode.unreadable;
  }
}

function programOf(setup: Setup, terminal: Terminal, end: End): Command {
  const { templates } = setup;
  const program = commandOf('gouji', terminal)
    .description('政府信息公开工作年度报告：读入、核对、生成文件')
    .usage('<命令> [选项]')
    .helpCommand(false);
  program.addCommand(importCommand(setup, terminal, end));
  program.addCommand(checkCommand(setup, terminal, end));
  program.addCommand(renderCommand(setup, terminal, end));
  for (const command of databaseCommands(setup, terminal, end)) program.addCommand(command);
  program.addCommand(
    commandOf('schema', terminal)
      .description('输出报告格式（gouji/1）的 JSON Schema')
      .usage('[选项]')
      .option('--edition <版式>', '2019 或 2021，默认最新')
      .action(({ edition }: { edition?: string }) => {
        end(runSchema(templates, edition, terminal));
      }),
  );
  return program;
}

function renderCommand({ templates }: Setup, terminal: Terminal, end: End): Command {
  return commandOf('render', terminal)
    .description('把报告生成为 DOCX、PDF、网页和纯文本')
    .usage('<文件...> [选项]')
    .argument('<文件...>', '报告文件（JSON）')
    .addOption(toOption())
    .option('-d, --dir <目录>', '生成的文件放在这里，没有则新建；默认当前目录', '.')
    .action(async (files: string[], { to, dir }: { to: readonly Format[]; dir: string }) => {
      end(await runRender(templates, { files, formats: to, folder: dir }, terminal));
    });
}

function toOption(): Option {
  return new Option('--to <格式>', `逗号分隔：${formats.join(',')}；默认全部`)
    .default(formats)
    .argParser((text) => [...new Set(text.split(',').map(formatNamed))]);
}

function formatNamed(name: string): Format {
  const format = formats.find((candidate) => candidate === name.trim().toLowerCase());
  if (format === undefined) throw new InvalidArgumentError(`“${name}” 不是 ${formats.join('、')}`);
  return format;
}
