'use client';

import { useId, useState } from 'react';

import { Button } from '@/components/ui/button';
import { isCellName } from '@/lib/report/field-names';
import type { Texts } from '@/lib/report/report-texts';
import { sentencesOf } from '@/lib/report/sentences';
import type { Template } from '@/lib/template/template';
import { fieldGroups, fieldLabel } from './field-labels';
import type { Picked } from './mark';

interface PickByKeyboardProps {
  readonly template: Template;
  readonly texts: Texts;
  readonly onPick: (picked: Picked) => void;
}

/** The same choice as with the mouse on the pages, from lists. */
export function PickByKeyboard({ template, texts, onPick }: PickByKeyboardProps) {
  const id = useId();
  const [field, setField] = useState('title');
  const [place, setPlace] = useState(0);
  const text = texts[field] ?? '';
  const sentences = isCellName(field) ? [] : sentencesOf(text);
  const sentence = sentences[place] ?? sentences[0];
  const pick = () => onPick({ field, quote: sentence?.text ?? text, start: sentence?.start ?? 0 });
  return (
    <details className="border-t border-line bg-paper px-3 py-1.5 text-sm text-soft">
      <summary>
        点表中的数字，或拖选一段文字；有标记处请双击。也可
        <span className="text-accent underline">从列表里选</span>
      </summary>
      <div className="mt-1.5 flex flex-wrap items-end gap-2">
        <label className="min-w-40 flex-1" htmlFor={`${id}-field`}>
          位置
          <select
            id={`${id}-field`}
            className="field py-1 text-sm"
            value={field}
            onChange={(event) => {
              setField(event.target.value);
              setPlace(0);
            }}
          >
            {fieldGroups(template, texts).map(({ name, fields }) => (
              <optgroup key={name} label={name}>
                {fields.map((one) => (
                  <option key={one} value={one}>
                    {fieldLabel(template, one)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {sentences.length < 2 ? null : (
          <label className="min-w-40 flex-1" htmlFor={`${id}-sentence`}>
            句子
            <select
              id={`${id}-sentence`}
              className="field py-1 text-sm"
              value={place}
              onChange={(event) => setPlace(Number(event.target.value))}
            >
              {sentences.map(({ start, text: words }, index) => (
                <option key={start} value={index}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button onClick={pick}>选这里</Button>
      </div>
    </details>
  );
}
