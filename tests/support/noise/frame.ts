import type { Report } from '@/lib/report/report';
import type { Random } from '../random';

export interface Frame {
  readonly titleLines: string[];
  readonly metadata: [string, string][];
  readonly preface: string[];
}

/** Title, preface and what a site says about a document, as many offices as many ways. */
export function framed(report: Report, random: Random): Frame {
  const { name } = report.agency;
  const titleLines = titleOf(name, report.year, random);
  return {
    titleLines,
    metadata: metadataOf(titleLines.join(''), report, random),
    preface: prefaceOf(name, report.year, random),
  };
}

/** A name such as agencies of all kinds have. */
export function agencyName(random: Random): string {
  const town = random.pick(['连山', '城关', '新华', '长桥', '七里河', '双龙', '白马', '红星']);
  const county = random.pick([
    '清河县',
    '临江市',
    '东湖区',
    '青山县',
    '白云区',
    '长安区',
    '和平县',
  ]);
  const city = random.pick(['', '', '海州市', '黄山市', '宁远市']);
  return random.pick([
    `${city}${county}人民政府办公室`,
    `${city}${county}人民政府`,
    `${county}${town}镇人民政府`,
    `${county}${town}乡人民政府`,
    `${county}人民政府${town}街道办事处`,
    `${city}${county}住房和城乡建设局`,
    `${county}发展和改革委员会`,
    `${city || '宁远市'}公安局交通警察支队`,
    `${county}政务服务和大数据管理局`,
    `${county}教育体育局`,
    `国家税务总局${county}税务局`,
    `${city || '海州市'}高新技术产业开发区管理委员会`,
  ]);
}

function titleOf(agency: string, year: number, random: Random): string[] {
  return random.pick([
    [`${agency}${year}年政府信息公开工作年度报告`],
    [`${agency}${year}年政府信息公开工作年度报告`],
    [`${agency}${year}年度政府信息公开工作年度报告`],
    [agency, `${year}年政府信息公开工作年度报告`],
    [`${year}年${agency}政府信息公开工作年度报告`],
    [`${agency}`, `${year}年度政府信息公开工作年度报告`],
    [`${agency}${year}年度政府信息公开工作`, '年度报告'],
    [`${agency}关于${year}年政府信息公开工作年度报告`],
  ]);
}

function metadataOf(title: string, { agency, year }: Report, random: Random): [string, string][] {
  const month = random.between(1, 3);
  const date = `${year + 1}-0${month}-${random.between(10, 28)}`;
  return [
    ['索引号', `0142${random.between(1000, 9999)}-5/${year + 1}-000${random.between(10, 99)}`],
    ['分类', '综合政务/文秘工作'],
    ['发布机构', agency.name],
    ['文号', '无'],
    ['成文日期', date],
    ['发布日期', date],
    ['有效性', '有效'],
    ['名称', title],
  ];
}

function prefaceOf(agency: string, year: number, random: Random): string[] {
  const basis = '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的有关规定';
  const parts =
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。';
  const period = `本报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
  const office = `如对本报告有疑问，请与${agency}联系（地址：人民东路${random.between(1, 99)}号；邮编：${random.between(100_000, 799_999)}；电话：0518-830${random.between(10_000, 99_999)}）。`;
  return random.pick([
    [],
    [],
    [`${basis}，编制本报告。${parts}${period}`],
    [
      `${basis}，特向社会公布${agency}${year}年度政府信息公开工作年度报告。${parts}`,
      `${period}${office}`,
    ],
    [`${basis}，现将${year}年政府信息公开工作情况报告如下：`],
    [`${basis}及上级要求，结合本单位实际，制定本报告。`, parts, period, office],
  ]);
}
