/** A county that does not exist, of a usual size. */
export interface DemoUnit {
  readonly name: string;
  /** By name; `''` for units right below the top. */
  readonly parent: string;
  readonly kind: string;
  /** Requests received in a year, about. */
  readonly requests: number;
  readonly clerk: string;
  /** What the unit decides on, about, in a year. */
  readonly licences: number;
  readonly penalties: number;
  readonly coercion: number;
  /** 万元. */
  readonly fees: number;
}

export const TOP: DemoUnit = unit(['云岭县人民政府', 'government', '陆文清'], [168, 0, 0, 0, 0]);

export const BELOW: readonly DemoUnit[] = [
  unit(['云岭县人民政府办公室', 'department', '周敏'], [36, 0, 0, 0, 0]),
  unit(['云岭县发展和改革局', 'department', '郑海涛'], [9, 186, 4, 0, 0]),
  unit(['云岭县教育局', 'department', '何秀兰'], [14, 63, 2, 0, 412.5]),
  unit(['云岭县公安局', 'department', '冯建军'], [11, 20_418, 6_270, 1_905, 86.4]),
  unit(['云岭县民政局', 'department', '沈玉梅'], [7, 42, 0, 0, 3.2]),
  unit(['云岭县财政局', 'department', '韩志强'], [8, 5, 1, 0, 0]),
  unit(['云岭县人力资源和社会保障局', 'department', '唐丽华'], [16, 118, 9, 2, 0]),
  unit(['云岭县自然资源局', 'department', '许光明'], [41, 1_264, 57, 12, 218.6]),
  unit(['云岭县住房和城乡建设局', 'department', '邓晓燕'], [33, 902, 38, 4, 154.2]),
  unit(['云岭县交通运输局', 'department', '曹志远'], [6, 774, 216, 31, 12.8]),
  unit(['云岭县农业农村局', 'department', '彭春生'], [10, 351, 64, 8, 0]),
  unit(['云岭县卫生健康局', 'department', '潘雅琴'], [5, 287, 45, 3, 0]),
  unit(['云岭县市场监督管理局', 'department', '蒋国平'], [13, 8_926, 431, 66, 29.5]),
  unit(['云岭县城市管理局', 'department', '余海波'], [18, 612, 1_387, 240, 7.6]),
  unit(['云岭县信访局', 'department', '苏慧'], [3, 0, 0, 0, 0]),
  unit(['城关镇人民政府', 'township', '吕芳'], [12, 34, 18, 9, 0]),
  unit(['清溪镇人民政府', 'township', '丁志华'], [5, 21, 6, 2, 0]),
  unit(['白塔镇人民政府', 'township', '任雪梅'], [3, 16, 4, 1, 0]),
  unit(['石门镇人民政府', 'township', '姜大伟'], [4, 19, 3, 0, 0]),
  unit(['双河镇人民政府', 'township', '范桂英'], [2, 14, 2, 0, 0]),
  unit(['柳林乡人民政府', 'township', '汪洋'], [0, 8, 0, 0, 0]),
  unit(['高坪乡人民政府', 'township', '田小军'], [1, 7, 1, 0, 0]),
  unit(['滨江街道办事处', 'township', '石婷婷'], [6, 12, 22, 5, 0]),
  unit(['云岭县第一中学', 'authorised', '郭文斌', '云岭县教育局'], [1, 0, 0, 0, 96.3]),
  unit(['云岭县实验小学', 'authorised', '马丽', '云岭县教育局'], [0, 0, 0, 0, 0]),
  unit(['云岭县不动产登记中心', 'authorised', '罗晓峰', '云岭县自然资源局'], [22, 0, 0, 0, 63.7]),
  unit(['云岭县人民医院', 'authorised', '梁淑珍', '云岭县卫生健康局'], [2, 0, 0, 0, 0]),
  unit(['云岭县疾病预防控制中心', 'authorised', '宋磊', '云岭县卫生健康局'], [1, 0, 0, 0, 4.1]),
  unit(['云岭县自来水公司', 'authorised', '谢永康', '云岭县住房和城乡建设局'], [4, 0, 0, 0, 0]),
  unit(
    ['云岭县社会保险事业中心', 'authorised', '董洁', '云岭县人力资源和社会保障局'],
    [8, 0, 0, 0, 0],
  ),
];

type Who = readonly [name: string, kind: string, clerk: string, parent?: string];

/** Requests, licences, penalties, coercion, fees. */
type Sizes = readonly [number, number, number, number, number];

function unit([name, kind, clerk, parent = '']: Who, sizes: Sizes): DemoUnit {
  const [requests, licences, penalties, coercion, fees] = sizes;
  return { name, parent, kind, requests, clerk, licences, penalties, coercion, fees };
}
