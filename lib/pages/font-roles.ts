/** 仿宋 for text and tables, 楷体, 小标宋 for the title, 黑体, 宋体 for page numbers. */
export type FontRole = 'fangsong' | 'kai' | 'title' | 'hei' | 'song';

/** In the order in which a font is asked for a character that another font lacks. */
export const FONT_ROLES: readonly FontRole[] = ['fangsong', 'kai', 'title', 'hei', 'song'];

/** The names under which the fonts are known to the browser and inside files. */
export const FONT_FAMILIES: Readonly<Record<FontRole, string>> = {
  fangsong: 'Gouji FangSong',
  kai: 'Gouji Kai',
  title: 'Gouji Title',
  hei: 'Gouji Hei',
  song: 'Gouji Song',
};
