import { jsonSchemaOf } from '@/lib/report/json-schema';
import type { Template } from '@/lib/template/template';
import { editionsOf } from './report-file';
import { ExitCode, type Terminal } from './terminal';

/** Prints the JSON Schema of one edition, of the newest when none is named. */
export function runSchema(
  templates: readonly Template[],
  edition: string | undefined,
  terminal: Terminal,
): number {
  const template =
    edition === undefined
      ? templates.at(-1)
      : templates.find((candidate) => candidate.edition === edition);
  if (template === undefined) {
    terminal.warn(`没有版式“${edition}”，可用的版式：${editionsOf(templates)}。\n`);
    return ExitCode.unreadable;
  }
  terminal.print(`${JSON.stringify(jsonSchemaOf(template), null, 2)}\n`);
  return ExitCode.clean;
}
