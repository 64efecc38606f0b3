/** For whoever installed the program, until there is an administrator. */
export function SetupHint() {
  return (
    <aside
      aria-label="给安装人员"
      className="mt-6 rounded border border-notice bg-notice-wash px-4 py-3 text-sm"
    >
      <span className="font-semibold">多个单位一起用，要先建管理员账号：</span>
      用程序启动时印出的设置地址（…/setup?code=…）打开设置页，启动记录里能找到这一行。只在本机编报告，不用管它。
    </aside>
  );
}
