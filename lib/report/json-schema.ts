import { z } from 'zod';

import type { Template } from '@/lib/template/template';
import { reportSchemaOf } from './saved-report';

/** The JSON Schema of the `gouji/1` format for one edition. */
export function jsonSchemaOf(template: Template): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(reportSchemaOf(template)),
    title: template.name,
  };
}
