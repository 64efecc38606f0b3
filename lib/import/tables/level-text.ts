import { NOTE_MARK } from '@/lib/cells/plain-text';
import { cleanText } from '@/lib/report/clean-text';

/** Stands in the place of a character that carries no meaning; words go on across it. */
export const FILLER = '\u200b';

/** Stands in the place of text that is no part of a label, such as its number; it ends a word. */
export const MASK = '\ue000';

/**
 * The text in one form of writing, character for character, so that offsets stay true: ordinary
 * characters for radicals, half-width forms, simplified characters, no pinyin.
 */
export function levelText(text: string): string {
  let level = '';
  for (let at = 0; at < text.length; at += 1) level += levelChar(text.charCodeAt(at), text[at]);
  return level.replace(BOOKMARK, masked).replace(PINYIN, filled);
}

export function masked(found: string): string {
  return MASK.repeat(found.length);
}

/** The text with the stretches masked, which must be in order. */
export function withMasks(
  text: string,
  stretches: readonly { readonly from: number; readonly to: number }[],
): string {
  const parts: string[] = [];
  let last = 0;
  for (const { from, to } of stretches) {
    parts.push(text.slice(last, from), MASK.repeat(Math.max(0, to - Math.max(from, last))));
    last = Math.max(last, to);
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(last);
}

function filled(found: string): string {
  return FILLER.repeat(found.length);
}

const PINYIN = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ\u200b ]{1,12}\)/giu;
const BOOKMARK = /\[bookmark:[^\]\n]{0,80}\]/gu;

const known = new Map<number, string>();

function levelChar(code: number, char = ''): string {
  if (code > 0x20 && code < 0x7f) return LIKE[char] ?? char;
  const level = known.get(code);
  if (level !== undefined) return level;
  const made = oneForm(char);
  known.set(code, made);
  return made;
}

function oneForm(char: string): string {
  if (ZERO_WIDTH.test(char)) return FILLER;
  const like = LIKE[char];
  if (like !== undefined) return like;
  const normal = cleanText(char).normalize('NFKC');
  const single = normal.length === 1 && !NOTE_MARK.test(char) ? normal : char;
  return LIKE[single] ?? simplified.get(single) ?? (/\s/u.test(single) ? ' ' : single);
}

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\u202a-\u202e\ufeff]/u;

const LIKE: Readonly<Record<string, string>> = {
  '\n': '\n',
  '〔': '(',
  '〕': ')',
  '［': '(',
  '］': ')',
  '【': '(',
  '】': ')',
  '｢': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '“': '"',
  '”': '"',
  '″': '"',
  '＂': '"',
  '‘': '"',
  '’': '"',
  '–': '-',
  '—': '-',
  '―': '-',
  '─': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '\ufe58': '-',
  '·': '.',
  '．': '.',
  '。': '。',
  '∕': '/',
  '╱': '/',
  '│': '|',
  '┃': '|',
  '¦': '|',
};

/** Traditional and variant forms, each followed by the form that the official labels use. */
const VARIANTS =
  '開开關关務务辦办處处經经濟济級级結结與与訴诉訟讼複复復复覆复議议請请審审屬属級级總总計计種种類类別别當当產产業业條条項项門门' +
  '單单數数據据額额費费機机構构團团組组織织營营資资訊讯過过還还進进這这運运違违規规許许認认證证護护讀读變变讓让識识記记該该說说詢询' +
  '電电執执報报場场場场壞坏壓压對对導导將将專专嚴严備备個个億亿價价傳传債债優优會会倉仓們们從从後后應应徵征態态愛爱慮虑懲惩戰战擔担據据' +
  '換换擇择擬拟擴扩攤摊斷断無无時时晉晋書书東东棄弃標标權权樣样檔档檢检歡欢歲岁歷历殘残決决沒没測测準准滿满漢汉濟济為为爲为爾尔獎奖獲获' +
  '現现環环發发監监盡尽矯矫礎础禮礼稅税穩稳積积稱称節节範范築筑紀纪約约納纳純纯紙纸細细統统終终給给絡络維维網网緊紧線线編编緩缓' +
  '縣县績绩續续義义習习聯联職职聽听臨临舉举舊旧號号補补裝装裡里製制複复見见視视覽览觀观觸触訂订訪访設设評评詞词試试話话該该誤误' +
  '調调談谈論论諮咨講讲譯译讀读豐丰貝贝負负財财貢贡販贩責责貨货質质購购貿贸賠赔賴赖贈赠贊赞趕赶軍军車车輔辅輕轻較较載载轉转農农' +
  '適适選选遺遗遞递鄉乡鄰邻醫医釋释錄录錯错鍵键鎮镇長长問问閉闭間间閱阅隊队階阶際际陸陆陽阳險险隨随難难雙双雜杂離离靜静響响頁页頂顶' +
  '順顺預预領领頭头題题願愿類类顯显風风飛飞養养餘余館馆驗验體体點点黨党齊齐參参員员國国圍围園园圖图區区協协勞劳勢势勵励匯汇華华卻却' +
  '厲厉雲云產产畫画異异疊叠療疗眾众衆众確确碼码禦御離离禍祸稿稿穀谷競竞篩筛簡简籌筹糾纠紅红絕绝緣缘縮缩繳缴罰罚羅罗聖圣聲声肅肃' +
  '腦脑臺台萬万葉叶著著藝艺藥药蘇苏蟲虫術术衛卫衝冲袞衮裏里產产倫伦償偿儘尽兩两冊册凍冻劃划剛刚創创動动勝胜區区卹恤卷卷啟启嗎吗囑嘱' +
  '幣币幹干庫库廠厂廢废廣广強强彈弹彙汇徑径恆恒惡恶慣惯戶户捨舍採采掃扫揚扬損损搶抢攜携敗败斂敛於于暫暂曆历查查案案楊杨極极榮荣' +
  '檻槛櫃柜氣气污污況况淨净淺浅減减溝沟滅灭滯滞潔洁灣湾災灾點点煩烦熱热營营獨独獻献產产礙碍祕秘佈布佔占併并係系倖幸內内冑胄凈净勻匀';

const simplified = new Map(
  Array.from({ length: VARIANTS.length / 2 }, (_, at) => [
    VARIANTS.charAt(2 * at),
    VARIANTS.charAt(2 * at + 1),
  ]),
);
