import { createFormControl, type RefCallBack } from 'react-hook-form';

import { pathOf } from '@/lib/report/field-names';
import type { Texts } from '@/lib/report/report-texts';
import { cursorKeeper, flash, showFlag } from './element-marks';
import type { FieldElement, FieldRegistration } from './form-editor';

/** The form library's values and the elements on screen that show them. */
export interface FieldElements {
  register(name: string, onBlur: () => void): FieldRegistration;
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
  const elements = new Map<string, FieldElement>();
  const registrations = new Map<string, ReturnType<typeof form.register>>();
  const refs = new Map<string, (element: FieldElement | null) => void>();
  let awaited: string | null = null;
  let flags: ReadonlyMap<string, string> = new Map();
  const registrationOf = (name: string) => {
    const known = registrations.get(name) ?? form.register(pathOf(name));
    registrations.set(name, known);
    return known;
  };
  const attach = (name: string, ref: RefCallBack) => (element: FieldElement | null) => {
    ref(element);
    if (element === null) elements.delete(name);
    else elements.set(name, element);
    if (element !== null) showFlag(element, flags.get(name));
    if (element === null || awaited !== name) return;
    awaited = null;
    queueMicrotask(() => reveal(element));
  };
  return {
    register: (name, onBlur) => {
      const registration = registrationOf(name);
      const ref = refs.get(name) ?? attach(name, registration.ref);
      refs.set(name, ref);
      return { name: registration.name, ref, onBlur };
    },
    textOf: (name) => textIn(form.getValues(pathOf(name))),
    put: (name, text) => put({ form, registrationOf, elements }, name, text),
    receive: (name, text) => receive({ form, registrationOf, elements }, name, text),
    flag: (notes) => {
      flags = notes;
      for (const [name, element] of elements) showFlag(element, notes.get(name));
    },
    elementOf: (name) => elements.get(name),
    focus: (name) => {
      const element = elements.get(name);
      awaited = element === undefined ? name : null;
      if (element !== undefined) reveal(element);
    },
  };
}

interface Target {
  readonly form: FormControl;
  readonly elements: ReadonlyMap<string, FieldElement>;
  registrationOf(name: string): ReturnType<FormControl['register']>;
}

function put({ form, elements, registrationOf }: Target, name: string, text: string): void {
  const element = elements.get(name);
  const isTyped = element !== undefined && element.value === text;
  // Writing the same text back would disturb the cursor of the person who types it.
  if (isTyped) void registrationOf(name).onChange({ target: element, type: 'change' });
  else form.setValue(pathOf(name), text);
}

function receive(target: Target, name: string, text: string): void {
  const element = target.elements.get(name);
  const keepCursor = element === undefined ? () => {} : cursorKeeper(element, text);
  put(target, name, text);
  keepCursor();
  if (element !== undefined) flash(element);
}

function reveal(element: FieldElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
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
