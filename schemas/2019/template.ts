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
import { usualShares2019 } from '../both-editions/usual-shares';
import { claimWords2019 } from './claim-words';
import {
  disclosure2019,
  disclosureCarryOver2019,
  disclosureContinuity2019,
  disclosureRelations2019,
} from './disclosure';
import { requests2019, results2019 } from './requests';

export const template2019: Template = {
  edition: '2019',
  name: '2019年版（试行，国办公开办函〔2019〕60号）',
  basis: [
    {
      kind: 'official',
      text: '国办公开办函〔2019〕60号《中华人民共和国政府信息公开工作年度报告格式（试行）》',
    },
    {
      kind: 'official',
      text: '《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条、第五十条',
    },
  ],
  years: { from: 2019, to: 2020 },
  title,
  draftMark,
  notApplicable,
  agencyKinds,
  scopes,
  preface,
  recognition,
  sections: [overview, disclosure2019, requests2019, cases, improvements, other],
  processingFees,
  guidance,
  figuresParagraph,
  relations: [...disclosureRelations2019, ...requestsRelations(results2019), ...casesRelations],
  usualShares: usualShares2019,
  claimWords: claimWords2019,
  carryOver: [requestsCarryOver, disclosureCarryOver2019],
  continuity: [...commonContinuity, ...disclosureContinuity2019],
};
