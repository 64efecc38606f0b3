import type { Template } from '@/lib/template/template';
import { template2019 } from './2019/template';
import { template2021 } from './2021/template';

/** All editions of the form, oldest first. */
export const templates: readonly Template[] = [template2019, template2021];
