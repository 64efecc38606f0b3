import type { Draft } from './draft';
import { labelsIn, type Noise } from './noise';

/** What PDF programs put for common characters; NFKC leaves the last four as they are. */
const RADICALS: Readonly<Record<string, string>> = {
  一: '⼀',
  二: '⼆',
  十: '⼗',
  八: '⼋',
  人: '⼈',
  入: '⼊',
  力: '⼒',
  又: '⼜',
  口: '⼝',
  土: '⼟',
  大: '⼤',
  女: '⼥',
  子: '⼦',
  小: '⼩',
  工: '⼯',
  干: '⼲',
  广: '⼴',
  心: '⼼',
  户: '⼾',
  手: '⼿',
  文: '⽂',
  方: '⽅',
  日: '⽇',
  止: '⽌',
  比: '⽐',
  水: '⽔',
  用: '⽤',
  田: '⽥',
  目: '⽬',
  立: '⽴',
  老: '⽼',
  自: '⾃',
  至: '⾄',
  行: '⾏',
  见: '⻅',
  言: '⾔',
  车: '⻋',
  里: '⾥',
  金: '⾦',
  面: '⾯',
  非: '⾮',
  生: '⽣',
  无: '⽆',
  门: '⻔',
  民: '⺠',
  长: '⻓',
  风: '⻛',
};

/** Characters of the labels as the traditional script writes them. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  条: '條',
  项: '項',
  内: '內',
  规: '規',
  许: '許',
  处: '處',
  罚: '罰',
  强: '強',
  业: '業',
  费: '費',
  请: '請',
  数: '數',
  据: '據',
  关: '關',
  系: '係',
  为: '爲',
  组: '組',
  织: '織',
  机: '機',
  构: '構',
  会: '會',
  务: '務',
  总: '總',
  计: '計',
  结: '結',
  转: '轉',
  办: '辦',
  开: '開',
  国: '國',
  属: '屬',
  禁: '禁',
  稳: '穩',
  护: '護',
  权: '權',
  类: '類',
  过: '過',
  执: '執',
  询: '詢',
  无: '無',
  现: '現',
  补: '補',
  举: '舉',
  报: '報',
  诉: '訴',
  复: '復',
  确: '確',
  认: '認',
  获: '獲',
  继: '繼',
  续: '續',
  维: '維',
  纠: '糾',
  审: '審',
  经: '經',
  议: '議',
  单: '單',
  万: '萬',
  额: '額',
  废: '廢',
  发: '發',
  对: '對',
  减: '減',
  购: '購',
  数量: '數量',
  个: '個',
  确定: '確定',
};

const PINYIN: Readonly<Record<string, string>> = {
  国: 'guó',
  业: 'yè',
  间: 'jiān',
  强: 'qiáng',
  开: 'kāi',
  务: 'wù',
};

export const characterNoise: readonly Noise[] = [
  {
    id: 'radicals',
    stage: 'characters',
    not: ['official', 'pdf'],
    apply: (draft) => everywhere(draft, (text) => replaced(text, RADICALS)),
  },
  {
    id: 'traditional',
    stage: 'characters',
    not: ['official', 'joined', 'pdf'],
    apply: (draft) => inTables(draft, (text) => replaced(text, TRADITIONAL)),
  },
  {
    id: 'traditional-with-pinyin',
    stage: 'characters',
    not: ['official', 'joined', 'pdf'],
    apply: (draft) =>
      inTables(draft, (text) =>
        text.replace(/[国业强开务]/gu, (one) => `${TRADITIONAL[one] ?? one}(${PINYIN[one] ?? ''})`),
      ),
  },
  {
    id: 'invisible',
    stage: 'characters',
    not: ['official', 'pdf'],
    apply: (draft, random) =>
      inTables(draft, (text) => {
        const at = random.between(0, text.length);
        return `${text.slice(0, at)}${random.pick(['\u200b', '\ufeff', '\u00ad', '\u2060'])}${text.slice(at)}`;
      }),
  },
  {
    id: 'compatibility-forms',
    stage: 'characters',
    not: ['official', 'pdf'],
    apply: (draft) => inTables(draft, (text) => text.replace(/[.]/gu, '．').replace(/、/gu, '﹑')),
  },
  {
    id: 'gb18030',
    stage: 'characters',
    only: ['text'],
    apply: (draft) => encodedAs(draft, 'gb18030'),
  },
  {
    id: 'utf-16le',
    stage: 'characters',
    only: ['text'],
    apply: (draft) => encodedAs(draft, 'utf-16le'),
  },
  {
    id: 'utf-16be',
    stage: 'characters',
    only: ['text'],
    not: ['html'],
    apply: (draft) => encodedAs(draft, 'utf-16be'),
  },
  {
    id: 'utf-8-bom',
    stage: 'characters',
    only: ['text'],
    apply: (draft) => encodedAs(draft, 'utf-8-bom'),
  },
];

function replaced(text: string, map: Readonly<Record<string, string>>): string {
  return [...text].map((one) => map[one] ?? one).join('');
}

function encodedAs(draft: Draft, encoding: Draft['encoding']): boolean {
  draft.encoding = encoding;
  return true;
}

function inTables(draft: Draft, change: (text: string) => string): boolean {
  for (const cell of labelsIn(draft)) cell.text = change(cell.text);
  return true;
}

/** The prose is spoilt too; what is expected stays, for the reader restores it. */
function everywhere(draft: Draft, change: (text: string) => string): boolean {
  inTables(draft, change);
  draft.spoil.push(change);
  return true;
}
