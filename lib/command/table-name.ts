const NAMES: Readonly<Record<string, string>> = {
  setting: '设置',
  season: '年度安排',
  unit: '单位',
  user: '账号',
  account: '密码',
  report: '报告',
  reportField: '报告内容',
  reportChange: '修改记录',
  copy: '报送稿',
  comment: '意见',
  event: '经过',
};

/** What a table of the database is called on screen. */
export function tableName(table: string): string {
  return NAMES[table] ?? table;
}
