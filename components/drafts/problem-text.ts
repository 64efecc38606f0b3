import type { ReadProblem } from '@/lib/report/read-report';

/** Why a saved report cannot be opened, in words. */
export function problemText({ code, path, found }: ReadProblem): string {
  switch (code) {
    case 'not-a-report':
      return '这个文件不是勾稽的报告草稿：没有“gouji/1”标记。请选择由“导出草稿”保存的文件。';
    case 'future-format':
      return `这份草稿由更新版本的程序保存（格式 ${found}），本程序只认识 gouji/1。请先升级程序。`;
    case 'unknown-edition':
      return `草稿用的格式版本“${found}”本程序没有。现有版本以“新建报告”页面所列为准。`;
    case 'wrong-shape':
      return `“${path === '' ? '整个文件' : path}”处的内容不对，或者缺少内容，请改正后再试。`;
  }
}
