import type { Random } from '../random';
import type { Draft } from './draft';

/** A page of a government site: navigation, a table about the document, links and a footer. */
export function cmsPage(draft: Draft, article: string, random: Random): string {
  const title = draft.titleLines.join('');
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${draft.encoding === 'gb18030' ? 'gb2312' : 'utf-8'}"><title>${title}_${draft.agency}</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${draft.year + 1}-01-22 10:15">
<script>var _hmt = _hmt || []; (function(){ if (1 < 2 && 3 > 2) document.write("<td>0</td>"); })();</script>
<style>.nav li{float:left} table td{padding:3px}</style></head><body>
<div class="top"><a href="/">设为首页</a> | <a href="/">加入收藏</a> | <a href="/wza">无障碍阅读</a></div>
<div class="nav"><ul>${['首页', '走进清河', '新闻中心', '政务公开', '政务服务', '互动交流', '数据开放'].map((name) => `<li><a href="/${name}/">${name}</a></li>`).join('')}</ul></div>
<div class="search"><form><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/nb">政府信息公开年报</a></div>
${metadataTable(draft)}
<div class="article"><div class="info"><span>来源：${draft.agency}</span> <span>发布时间：${draft.year + 1}-01-${random.between(10, 30)} 10:15</span> <span>浏览次数：${random.between(10, 999)}次</span> <span>字体：【<a>大</a> <a>中</a> <a>小</a>】</span></div>
<div class="TRS_Editor">${article}</div>
<div class="tools"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></div>
<div class="share">分享到：<a class="wx">微信</a><a class="wb">微博</a></div>
<div class="pages">上一篇：<a href="1.html">${draft.year - 1}年政府信息公开工作年度报告</a><br>下一篇：没有了</div></div>
<div class="footer"><p>主办：清河县人民政府办公室　承办：清河县大数据中心</p><p>网站标识码：3207060001　苏ICP备05000001号　苏公网安备32070602010001号</p><p>联系电话：0518-83080001　地址：人民东路1号</p></div>
<script src="/js/count.js"></script></body></html>`;
}

function metadataTable(draft: Draft): string {
  const cells = draft.metadata.map(([name, value]) => `<td>${name}：</td><td>${value}</td>`);
  const rows = [0, 2, 4, 6].map((at) => `<tr>${cells.slice(at, at + 2).join('')}</tr>`);
  return `<table class="xxgk_table" width="100%"><tbody>${rows.join('')}</tbody></table>`;
}
