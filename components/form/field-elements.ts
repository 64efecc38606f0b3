import { createFormControl, type RefCallBack } from 'react-hook-form';

import { pathOf } from '@/lib/report/field-names';
import type { Texts } from '@/lib/report/report-texts';
import { cursorKeeper, flash } from './element-marks';
import type { FieldElement, FieldRegistration, FieldView } from './form-editor';
import { createScreenElements } from './screen-elements';

/** The form library's values and the elements on screen that show them. */
export interface FieldElements {
  register(name: string, onBlur: () => void): FieldRegistration;
  attachView(name: string, view: FieldView): () => void;
  textOf(name: string): string;
  put(name: string, text: string): void;
  /** Puts in what came from elsewhere; a cursor in the field stays where it stood in the text. */
  receive(name: string, text: string): void;
  /** Shows at each of these fields what is to be said of it, and at no other. */
  flag(notes: ReadonlyMap<string, string>): void;
  elementOf(name: string): FieldElement | undefined;
  /** Focuses the element, now or as soon as it is on screen. */
  focus(name: string): void;
}

type FormValues = Record<string, unknown>;
type FormControl = ReturnType<typeof createFormControl<FormValues>>;

export function createFieldElements(texts: Texts): FieldElements {
  const form = createFormControl<FormValues>({ shouldUnregister: false });
  form.reset(nestedOf(texts));
  const screen = createScreenElements();
  const { elements, views } = screen;
  const registrations = new Map<string, ReturnType<typeof form.register>>();
  const refs = new Map<string, (element: FieldElement | null) => void>();
  const registrationOf = (name: string) => {
    const known = registrations.get(name) ?? form.register(pathOf(name));
    registrations.set(name, known);
    return known;
  };
  const attach = (name: string, ref: RefCallBack) => (element: FieldElement | null) => {
    ref(element);
    if (element === null) screen.leave(name);
    else screen.arrive(name, element);
  };
  const target: Target = { form, registrationOf, elements, views };
  return {
    register: (name, onBlur) => {
      const registration = registrationOf(name);
      const ref = refs.get(name) ?? attach(name, registration.ref);
      refs.set(name, ref);
      return { name: registration.name, ref, onBlur };
    },
    attachView: screen.attachView,
    textOf: (name) => textIn(form.getValues(pathOf(name))),
    put: (name, text) => put(target, name, text),
    receive: (name, text) => receive(target, name, text),
    flag: screen.flag,
    elementOf: (name) => elements.get(name),
    focus: screen.focus,
  };
}

interface Target {
  readonly form: FormControl;
  readonly elements: ReadonlyMap<string, FieldElement>;
  readonly views: ReadonlyMap<string, FieldView>;
  registrationOf(name: string): ReturnType<FormControl['register']>;
}

function put({ form, elements, views, registrationOf }: Target, name: string, text: string): void {
  const view = views.get(name);
  if (view !== undefined) {
    form.setValue(pathOf(name), text);
    view.show(text);
    return;
  }
  const element = elements.get(name);
  const isTyped = element !== undefined && element.value === text;
  // Writing the same text back would disturb the cursor of the person who types it.
  if (isTyped) void registrationOf(name).onChange({ target: element, type: 'change' });
  else form.setValue(pathOf(name), text);
}

function receive(target: Target, name: string, text: string): void {
  const element = target.elements.get(name);
  // A view keeps the cursor itself, since what it shows is not the text.
  const isPlain = element !== undefined && !target.views.has(name);
  const keepCursor = isPlain ? cursorKeeper(element, text) : () => {};
  put(target, name, text);
  keepCursor();
  if (element !== undefined) flash(element);
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function nestedOf(texts: Texts): FormValues {
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    const [group = '', key] = pathOf(name).split('.');
    values[group] = key === undefined ? text : { ...groupIn(values[group]), [key]: text };
  }
  return values;
}

function groupIn(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
