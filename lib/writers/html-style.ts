/** Screen and print style of the page; print follows the margins of GB/T 9704-2012. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 16px/1.8 FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; line-break: strict; }
main { box-sizing: border-box; max-width: 50rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 { margin: 1.5rem 0 2rem; font: bold clamp(1.3rem, 5vw, 1.6rem)/1.5 FZXiaoBiaoSong-B05S, 方正小标宋简体, SimSun, 宋体, "Noto Serif CJK SC", serif; text-align: center; }
h1 span { display: inline-block; }
h2, h3, h4, h5 { margin: 1rem 0 .5rem; font-size: 1.1rem; text-indent: 2em; break-after: avoid; }
h2 { font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
h3, .heading2 { font-family: KaiTi_GB2312, 楷体_GB2312, KaiTi, 楷体, STKaiti, serif; font-weight: normal; }
p { margin: 0; text-align: justify; }
.note { font-size: .85rem; }
.table { margin: .5rem 0 1rem; overflow-x: auto; }
.table:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
table { width: 100%; min-width: 40rem; border-collapse: collapse; font: .85rem/1.5 SimSun, 宋体, "Noto Serif CJK SC", serif; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid #000; padding: .2rem .3rem; font-weight: normal; vertical-align: middle; overflow-wrap: normal; }
th[align=left], td[align=left] { text-align: left; }
th[align=center], td[align=center] { text-align: center; }
td[data-address] { font-variant-numeric: tabular-nums; }
th[scope=rowgroup] { background: #c6d9f1; }
.remark { font-family: KaiTi_GB2312, 楷体_GB2312, KaiTi, 楷体, STKaiti, serif; }
.mark { position: fixed; top: 0; right: 0; left: 0; z-index: 1; background: #fff; color: #b00000; border-bottom: 2px solid #b00000; font-size: 1.2rem; line-height: 1.8; letter-spacing: .5em; text-align: center; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, 宋体, serif; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, 宋体, serif; } @bottom-right { content: none; } }
@media print {
body { font-size: 16pt; line-height: 28.95pt; }
main { max-width: none; padding: 0; }
h1 { margin: 0 0 29pt; font-size: 22pt; line-height: 35pt; }
h2, h3, h4, h5 { margin: 0; font-size: 16pt; }
.table { margin: 0; overflow: visible; }
table { min-width: 0; font-size: 9pt; line-height: 1.3; }
tr { break-inside: avoid; }
th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.note { font-size: 10.5pt; line-height: 16pt; }
.mark { top: 40%; border: 0; background: none; color: rgb(176 0 0 / 20%); font-size: 110pt; line-height: 1; transform: rotate(-30deg); }
}
`;
