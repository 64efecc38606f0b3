'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { Labelled } from '@/components/ui/labelled';
import { defaultTitleOf } from '@/lib/report/title-of';
import type { Choice } from '@/lib/template/template';
import { insert } from './insert';
import { LiveArea } from './live-area';
import { TextField } from './text-field';

interface PageProps {
  readonly editor: FormEditor;
}

/** Who reports, under which title, and what stands before the first section. */
export function PrefacePage({ editor }: PageProps) {
  const { preface, agencyKinds, scopes } = editor.template;
  return (
    <section aria-labelledby="page-heading" className="max-w-4xl">
      <h1 id="page-heading" className="text-xl font-semibold">
        标题和{preface.label}
      </h1>
      <div className="card mt-4 space-y-4 p-5">
        <TextField
          editor={editor}
          name="agency.name"
          label="机关名称"
          hint="规范全称，会印在标题里。"
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <ChoiceField editor={editor} name="agency.kind" label="机关类型" choices={agencyKinds} />
          <ChoiceField editor={editor} name="agency.scope" label="数据范围" choices={scopes} />
        </div>
        <TextField editor={editor} name="title" label="报告标题（可不填）" />
        <DefaultTitle editor={editor} />
      </div>
      <div className="card mt-4 p-5">
        <Labelled id="field-preface" label={preface.label} hint={preface.hint}>
          <LiveArea
            editor={editor}
            name="preface"
            id="field-preface"
            rows={5}
            className="field prose-field min-h-36"
          />
        </Labelled>
        <Button look="quiet" className="mt-2" onClick={() => insertExample(editor)}>
          插入常用写法
        </Button>
      </div>
      <Publication editor={editor} />
    </section>
  );
}

function insertExample(editor: FormEditor): void {
  const area = document.getElementById('field-preface');
  if (!(area instanceof HTMLTextAreaElement)) return;
  insert({ editor, name: 'preface', area }, editor.template.preface.example);
  area.focus();
}

function DefaultTitle({ editor }: PageProps) {
  useVersion(editor, 'agency.name');
  return (
    <p className="-mt-2 text-sm text-soft">
      不填就用规定的标题：{defaultTitleOf(editor.template, editor.report())}
    </p>
  );
}

function Publication({ editor }: PageProps) {
  const { contactFields } = editor.template.preface;
  const wholeYear = { 'period.from': `${editor.year}-01-01`, 'period.to': `${editor.year}-12-31` };
  return (
    <div className="card mt-4 space-y-5 p-5">
      <p className="text-sm text-soft">下面各项都可不填；填了的由系统写成句子，接在引言后面。</p>
      <fieldset>
        <legend className="font-semibold">统计期限</legend>
        <div className="mt-1 flex flex-wrap items-end gap-3">
          <TextField editor={editor} name="period.from" label="自" type="date" />
          <TextField editor={editor} name="period.to" label="至" type="date" />
          <Button onClick={() => editor.enter(wholeYear)}>填{editor.year}年全年</Button>
        </div>
      </fieldset>
      <TextField
        editor={editor}
        name="download"
        label="电子版下载网址"
        placeholder="https://"
        hint="通常是政府门户网站上公布本报告的网页。"
      />
      <fieldset>
        <legend className="font-semibold">联系方式</legend>
        <div className="mt-1 grid gap-4 sm:grid-cols-2">
          {contactFields.map(({ id, label }) => (
            <TextField key={id} editor={editor} name={`contact.${id}`} label={label} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface ChoiceFieldProps {
  readonly editor: FormEditor;
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

function ChoiceField({ editor, name, label, choices }: ChoiceFieldProps) {
  useVersion(editor, name);
  const id = `field-${name}`;
  const field = editor.registerField(name);
  const hint = choices.find((choice) => choice.id === editor.textAt(name))?.hint;
  return (
    <Labelled id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <select
        id={id}
        ref={field.ref}
        name={field.name}
        className="field"
        aria-describedby={`${id}-hint`}
        onBlur={field.onBlur}
        onChange={(event) => editor.type(name, event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
