import { requestsSection, resultIds } from '../both-editions/requests-section';
import { result } from '../both-editions/requests-table';

const other = result('other', '（六）其他处理', '申请人主动撤回等以上各项之外的结果。');

/** The rows that （七）总计 adds up. */
export const results2019 = resultIds(other);

export const requests2019 = requestsSection(other);
