import type { Template } from '@/lib/template/template';
import { requestsCarryOver } from '../both-editions/carry-over';
import { cases, casesRelations } from '../both-editions/cases';
import { commonContinuity } from '../both-editions/continuity';
import { figuresParagraph } from '../both-editions/figures-paragraph';
import { guidance } from '../both-editions/guidance';
import {
  agencyKinds,
  draftMark,
  notApplicable,
  preface,
  scopes,
  title,
} from '../both-editions/preface';
import { processingFees } from '../both-editions/processing-fees';
import { improvements, other, overview } from '../both-editions/prose-sections';
import { recognition } from '../both-editions/recognition';
import { requestsRelations } from '../both-editions/requests-relations';
import { usualShares2021 } from '../both-editions/usual-shares';
import { claimWords2021 } from './claim-words';
import { disclosure2021, disclosureContinuity2021 } from './disclosure';
import { requests2021, results2021 } from './requests';

export const template2021: Template = {
  edition: '2021',
  name: '2021年版（国办公开办函〔2021〕30号）',
  basis: [
    {
      kind: 'official',
      text: '国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》',
    },
    {
      kind: 'official',
      text: '《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条、第五十条',
    },
  ],
  years: { from: 2021, to: null },
  title,
  draftMark,
  notApplicable,
  agencyKinds,
  scopes,
  preface,
  recognition,
  sections: [overview, disclosure2021, requests2021, cases, improvements, other],
  processingFees,
  guidance,
  figuresParagraph,
  relations: [...requestsRelations(results2021), ...casesRelations],
  usualShares: usualShares2021,
  claimWords: claimWords2021,
  carryOver: [requestsCarryOver],
  continuity: [...commonContinuity, ...disclosureContinuity2021],
};
