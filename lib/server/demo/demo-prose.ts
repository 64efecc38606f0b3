import { ledgerOf } from '@/lib/report/ledger';
import type { Template } from '@/lib/template/template';
import { proseSectionsOf } from '@/lib/template/walk';
import { type Chance, chanceOf } from './chance';
import type { DemoUnit } from './demo-county';
import type { Figures } from './demo-figures';

interface WrittenYear {
  readonly unit: DemoUnit;
  readonly year: number;
  readonly figures: Figures;
}

/** What the sentences are made of. */
interface Facts {
  readonly unit: DemoUnit;
  readonly year: number;
  readonly chance: Chance;
  count(address: string): number;
}

/** The prose sections, with the figures of the tables in them. */
export function demoProse(
  template: Template,
  { unit, year, figures }: WrittenYear,
): Readonly<Record<string, string>> {
  const ledger = ledgerOf(template, figures);
  const facts: Facts = {
    unit,
    year,
    chance: chanceOf(`${unit.name} ${year} prose`),
    count: (address) => {
      const value = figures[address] ?? ledger.totalAt(address)?.value ?? 0;
      return typeof value === 'number' ? value : 0;
    },
  };
  return Object.fromEntries(
    proseSectionsOf(template).map((section) => [
      section.id,
      section.topics
        .map(({ id, label }, index) => {
          const sentences = SENTENCES[id]?.(facts) ?? '';
          return `（${'一二三四五'[index] ?? '六'}）${label}。${sentences}`;
        })
        .join('\n'),
    ]),
  );
}

/** By topic of the form. */
const SENTENCES: Readonly<Record<string, (facts: Facts) => string>> = {
  proactive: ({ unit, year, chance }) =>
    `${year}年，${unit.name}通过政府网站、政务新媒体和公告栏主动公开政府信息${chance.between(40, 900)}条，其中重点领域信息${chance.between(8, 120)}条；发布政策解读${chance.between(1, 24)}篇，回应群众关切${chance.between(2, 60)}次。${chance.pick(FOCUS)}`,
  onRequest: ({ count }) => {
    const received = count('requests/received/total');
    if (received === 0) return '本年度没有收到政府信息公开申请。';
    const over = count('requests/carriedOver/total');
    return `全年新收政府信息公开申请${received}件，上年结转${count('requests/carriedIn/total')}件，本年度办结${count('requests/concluded/total')}件，其中予以公开${count('requests/granted/total')}件、部分公开${count('requests/partial/total')}件，其余逐件依法答复，结转下年度继续办理${over}件。答复均在法定期限内作出。`;
  },
  management: ({ count, chance }) =>
    `本年制发规范性文件${count('disclosure/normativeDocuments/issued')}件，废止${count('disclosure/normativeDocuments/repealed')}件，年底现行有效${count('disclosure/normativeDocuments/inForce')}件。公文制作时同步认定公开属性，公开前严格进行保密审查，全年动态调整公开目录${chance.between(1, 6)}次。`,
  platform: ({ chance }) =>
    `维护政府网站公开专栏${chance.between(3, 16)}个，办好政务公开专区${chance.between(1, 3)}处，更新便民服务信息${chance.between(10, 200)}条。${chance.pick(PLATFORM)}`,
  supervision: ({ unit, chance }) =>
    `分管负责同志每季度听取汇报，全年组织培训${chance.between(1, 4)}次、${chance.between(10, 160)}人次，开展自查${chance.between(1, 4)}次，没有发生泄密和责任追究情况。${
      unit.kind === 'government'
        ? '对各部门、各乡镇的公开工作进行了年度考核和社会评议，评议结果为满意。'
        : ''
    }`,
  problems: ({ chance }) => `一是${chance.pick(PROBLEMS)}；二是${chance.pick(MORE_PROBLEMS)}。`,
  measures: ({ year, chance }) =>
    `针对上述问题，${year + 1}年将${chance.pick(MEASURES)}，并把整改情况纳入内部考核。上一年度指出的问题已按期整改。`,
  processingFees: ({ count }) => {
    const unpaid = count('requests/other.feeUnpaid/total');
    if (unpaid === 0) return '本年度未收取信息处理费。';
    return `本年度发出信息处理费收费通知${unpaid}件，申请人逾期没有缴费，未收取信息处理费。`;
  },
  otherMatters: ({ year, chance }) =>
    `落实${year}年度政务公开工作要点${chance.between(6, 20)}项，公开建议提案办理结果${chance.between(0, 18)}件。没有其他需要报告的事项。`,
};

const FOCUS = [
  '教育、医疗、就业和社会保障等领域的信息按目录逐月更新。',
  '规划计划、财政预决算和政府采购信息按时公开。',
  '办事指南全部重新核对，删去过期内容。',
  '重大项目批准和实施信息做到应公开尽公开。',
] as const;

const PLATFORM = [
  '完成了专栏的适老化改造。',
  '对失效链接每周巡检一次。',
  '政务新媒体与网站内容同步发布。',
  '配备了查阅设备和专人引导。',
] as const;

const PROBLEMS = [
  '部分栏目更新不够及时，个别信息发布晚于规定时间',
  '政策解读形式较单一，图解和问答偏少',
  '个别申请答复的说理还不够充分',
  '公开目录与业务变化衔接不够紧密',
] as const;

const MORE_PROBLEMS = [
  '基层公开工作人员多为兼职，变动较多',
  '科室之间数据汇总口径不够统一',
  '群众对公开渠道的知晓度有待提高',
  '历史文件的公开属性清理还没有完成',
] as const;

const MEASURES = [
  '建立栏目更新提醒和月度通报制度',
  '统一答复文书样式，疑难申请集体会商',
  '开展两次专题培训，新任人员先培训后上岗',
  '逐件清理历史文件，分批调整公开属性',
] as const;
