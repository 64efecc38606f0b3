import { Command } from 'commander';

import { widthOf } from '@/lib/writers/text-width';
import type { Terminal } from './terminal';

const HELP = { flags: '-h, --help', text: '显示帮助' };
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
/** A command whose help is in Chinese. */
export function commandOf(name: string, terminal: Terminal): Command {
  return new Command(name)
    .helpOption(HELP.flags, HELP.text)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      optionDescription: (option) => option.description,
      displayWidth: widthOf,
    })
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.warn(text),
      outputError: () => {},
    });
}
