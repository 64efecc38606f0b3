import type { Command } from 'commander';

import { commandOf } from './command-of';
import type { End, Setup } from './file-commands';
import type { Terminal } from './terminal';

/** The commands for the machine that the server runs on. The server's code is loaded when asked. */
export function databaseCommands(setup: Setup, terminal: Terminal, end: End): readonly Command[] {
  return [
    backupCommand(terminal, end),
    restoreCommand(terminal, end),
    resetPasswordCommand(setup, terminal, end),
  ];
}

function backupCommand(terminal: Terminal, end: End): Command {
  return commandOf('backup', terminal)
    .description('把全部数据备份成一个文件，服务不用停；0 已备份，2 没有备份')
    .usage('<文件>')
    .argument('<文件>', '备份写到这里，不能已经存在')
    .addHelpText('after', WHERE)
    .action(async (file: string) => {
      const { runBackup } = await import('./backup-command');
      end(await runBackup(file, terminal));
    });
}

function restoreCommand(terminal: Terminal, end: End): Command {
  return commandOf('restore', terminal)
    .description('把备份恢复到空的数据库，先停止服务；0 已恢复，1 没有确认，2 没有恢复')
    .usage('<文件> [选项]')
    .argument('<文件>', 'gouji backup 写出的文件')
    .option('--replace', '换掉数据库里已有的数据')
    .addHelpText('after', WHERE)
    .action(async (file: string, { replace }: { replace?: true }) => {
      const { runRestore } = await import('./restore-command');
      end(await runRestore({ file, existing: replace ? 'replace' : 'keep' }, terminal));
    });
}

function resetPasswordCommand({ templates }: Setup, terminal: Terminal, end: End): Command {
  return commandOf('reset-password', terminal)
    .description('给一个账号新的临时密码，管理员忘了密码时用；0 已重置，2 没有重置')
    .usage('<用户名>')
    .argument('<用户名>', '登录用的名字')
    .addHelpText('after', WHERE)
    .action(async (username: string) => {
      const { runResetPassword } = await import('./reset-password-command');
      end(await runResetPassword(templates, username, terminal));
    });
}

const WHERE = `
数据库与服务的相同：环境变量 DATABASE_URL（PostgreSQL），否则在目录 GOUJI_DATA（SQLite）。
从SQLite的备份可以恢复到PostgreSQL，反过来也可以。
`;
