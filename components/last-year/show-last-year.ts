import { storedChoice } from '@/components/ui/stored-choice';

/** Whether last year's figures stand below this year's. */
export const showLastYear = storedChoice('gouji.show-last-year', ['no', 'yes']);
