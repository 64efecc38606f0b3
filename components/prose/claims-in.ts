import type { FormEditor } from '@/components/form/form-editor';
import type { Claim } from '@/lib/claims/claim';
import { claimsOf } from '@/lib/claims/claims-of';
import { PREFACE } from '@/lib/report/field-names';

/** In a longer text nothing is marked: it is a pasted file, and marking would slow typing down. */
export const MOST_MARKED = 20_000;

/** The figures found in the words of one field as it is shown. */
export function claimsIn(editor: FormEditor, name: string, text: string): readonly Claim[] {
  if (text.length > MOST_MARKED) return [];
  const field = name === PREFACE ? PREFACE : name.slice(name.indexOf('.') + 1);
  const prose =
    field === PREFACE
      ? { preface: text, sections: {} }
      : { preface: '', sections: { [field]: text } };
  const claims = claimsOf(editor.template, { ...editor.report(), ...prose });
  return claims.filter((claim) => claim.field === field);
}
